import { fill } from '../../../main/contract/messages/fill.ts'
import { remindersWords as words } from '../../../main/contract/messages/screens/reminders.ts'
import { type InheritedLeads, inOrder, longestLead, type LeadTimes, mostLeads } from '../../../main/domain/reminder/lead-times.ts'

/** "90, 60, 30, 7, 1", as it is typed; "none" for no lead time. */
export function typedLeads(days: LeadTimes): string {
  return days.length === 0 ? words.noLeads : days.join(', ')
}

/** "From Settings: 90, 60, 30, 7, 1 days before"; `instead`: something else is set here. */
export function inheritedInWords({ days, from }: InheritedLeads, { instead = false }: { readonly instead?: boolean } = {}): string {
  const said = days.length === 0 ? words.noLeads : fill(days.length === 1 && days[0] === 1 ? words.oneDayBefore : words.daysBefore, { days: days.join(', ') })
  return fill((instead ? words.setHere : words.inherited)[from], { days: said })
}

/** Lead times as they were typed; null: nothing was, so that the default holds; or what is wrong. */
export function meantLeads(typed: string): { readonly days: LeadTimes | null } | { readonly wrong: string } {
  const text = typed.trim().toLowerCase().replace(/\s*days?( before)?\.?$/, '')
  if (text === '') return { days: null }
  if (text === words.noLeads) return { days: [] }
  const parts = text.split(/[\s,;]+/)
  const days = inOrder(parts.map(Number))
  const fits = parts.every((part) => /^\d{1,3}$/.test(part)) && days.length <= mostLeads && days.every((day) => day <= longestLead)
  return fits ? { days } : { wrong: fill(words.leadsWrong, { most: mostLeads, longest: longestLead }) }
}
