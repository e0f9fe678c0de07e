import { Button } from '@mantine/core'
import { IconMapPinOff } from '@tabler/icons-react'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import { HomeScreen } from '../features/home/HomeScreen.tsx'
import { Inbox } from '../features/reminders/Inbox.tsx'
import { TemplateReminders } from '../features/reminders/TemplateReminders.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { reportTrouble } from '../ui/troubles.ts'
import { goTo } from '../ui/place.ts'
import { AgreementsScreen, CalendarScreen, PartnerScreen, PartnersScreen, SettingsScreen, startMany, TemplateEditScreen, TemplateScreen, TemplatesScreen, Workspace } from './parts.ts'
import { clauseAt, tabAt } from './tabs.ts'

type Area = 'home' | 'agreements' | 'agreement' | 'partners' | 'partner' | 'calendar' | 'templates' | 'template' | 'template-edit' | 'settings' | 'nowhere'

export function areaOf(place: string): Area {
  if (place === '/' || place === '/home') return 'home'
  if (place === '/agreements' || place === '/partners' || place === '/calendar' || place === '/templates') return place.slice(1) as Area
  if (recordAt(place, 'partners') !== null) return 'partner'
  if (recordAt(place, 'templates') !== null) return 'template'
  if (editedTemplateAt(place) !== null) return 'template-edit'
  if (place === '/settings') return 'settings'
  return agreementAt(place) === null ? 'nowhere' : 'agreement'
}

/** The agreement that a place shows, whichever of its tabs it names; null: none. */
export function agreementAt(place: string): string | null {
  return /^\/agreements\/([^/]+)$/.exec(screenOf(place))?.[1] ?? null
}

/** The place of a screen as a whole: without the tab, and the clause in it. */
export function screenOf(place: string): string {
  return tabAt(place) === null ? place : place.split('/').slice(0, 3).join('/')
}

/** The entry of the rail under which an area is. */
export function railPlace(area: Area): string {
  if (area === 'template-edit') return '/templates'
  if (area === 'partner' || area === 'template') return `/${area}s`
  return area === 'nowhere' || area === 'agreement' ? '/agreements' : `/${area}`
}

/** The own template that is changed at a place; null: none. */
function editedTemplateAt(place: string): string | null {
  return /^\/templates\/([^/]+)\/edit$/.exec(place)?.[1] ?? null
}

/** The record of this kind that a place shows; null: none. */
function recordAt(place: string, kind: 'partners' | 'templates'): string | null {
  const [, area, id, more] = place.split('/')
  return area === kind && id && more === undefined ? id : null
}

interface Props {
  readonly place: string
  /** Begins an agreement, with this template when one is named. */
  readonly onNewAgreement: (template?: string) => void
}

/** The screen that belongs to a place. */
export function Screen({ place, onNewAgreement }: Props) {
  switch (areaOf(place)) {
    case 'home':
      return <HomeScreen onNew={() => onNewAgreement()} inbox={<Inbox />} />
    case 'agreements':
      return <AgreementsScreen onNew={() => onNewAgreement()} onExport={(which, formats) => void startMany(which, formats).catch(reportTrouble)} />
    case 'partners':
      return <PartnersScreen />
    case 'partner':
      return <PartnerScreen id={recordAt(place, 'partners') ?? ''} />
    case 'calendar':
      return <CalendarScreen />
    case 'templates':
      return <TemplatesScreen />
    case 'template':
      return <TemplateScreen template={recordAt(place, 'templates') ?? ''} onUse={onNewAgreement} beside={<TemplateReminders template={recordAt(place, 'templates') ?? ''} />} />
    case 'template-edit':
      return <TemplateEditScreen template={editedTemplateAt(place) ?? ''} />
    case 'settings':
      return <SettingsScreen />
    case 'agreement':
      return <Workspace agreement={agreementAt(place) ?? ''} tab={tabAt(place)} clause={clauseAt(place)} />
    case 'nowhere':
      return (
        <EmptyState icon={IconMapPinOff} title={frameWords.noSuchPlace} action={<Button onClick={() => goTo('/agreements')}>{frameWords.backToAgreements}</Button>}>
          {frameWords.noSuchPlaceHelp}
        </EmptyState>
      )
  }
}
