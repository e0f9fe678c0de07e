import { later, laterDialog } from '../ui/later.tsx'

// Each is a script of its own: the first screen waits for none of them.
export const AgreementsScreen = later(async () => (await import('../features/agreements/AgreementsScreen.tsx')).AgreementsScreen)
export const NewAgreement = laterDialog(async () => (await import('../features/agreements/NewAgreement.tsx')).NewAgreement)
export const Palette = laterDialog(async () => (await import('./palette/Palette.tsx')).Palette)
export const Workspace = later(async () => (await import('./Workspace.tsx')).Workspace)
export const PartnerScreen = later(async () => (await import('../features/partners/PartnerScreen.tsx')).PartnerScreen)
export const PartnersScreen = later(async () => (await import('../features/partners/PartnersScreen.tsx')).PartnersScreen)
export const CalendarScreen = later(async () => (await import('../features/calendar/CalendarScreen.tsx')).CalendarScreen)
export const TemplateScreen = later(async () => (await import('../features/templates/TemplateScreen.tsx')).TemplateScreen)
export const TemplateEditScreen = later(async () => (await import('../features/templates/edit/TemplateEditScreen.tsx')).TemplateEditScreen)
export const TemplatesScreen = later(async () => (await import('../features/templates/TemplatesScreen.tsx')).TemplatesScreen)
export const SettingsScreen = later(async () => (await import('./SettingsScreen.tsx')).SettingsScreen)
export const KeyMap = laterDialog(async () => (await import('./KeyMap.tsx')).KeyMap)
export const Beginning = later(async () => (await import('./Beginning.tsx')).Beginning)
export const Filling = later(async () => (await import('../features/sample/Filling.tsx')).Filling)

/** Exports many agreements into a folder; its script is read when it is asked for. */
export const startMany = async (...how: Parameters<typeof import('../features/exporting/start-many.tsx').startMany>) => (await import('../features/exporting/start-many.tsx')).startMany(...how)

/** What is likely to be wanted next, the likeliest first. */
const next = [Palette, NewAgreement, AgreementsScreen, Workspace, PartnersScreen, PartnerScreen, CalendarScreen, TemplatesScreen, TemplateScreen, SettingsScreen, KeyMap]

/** Reads the other parts one by one whenever the window has nothing to do, so that none is waited for later. Gives back how to stop. */
export function fetchPartsWhenIdle(): () => void {
  const left = [...next]
  const again = () => {
    if (left.length > 0) idle = window.requestIdleCallback(() => void left.shift()?.fetch().then(again))
  }
  let idle = 0
  again()
  return () => {
    left.length = 0
    window.cancelIdleCallback(idle)
  }
}
