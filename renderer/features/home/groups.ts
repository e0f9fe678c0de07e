import type { HomeAgreement, HomeOverview } from '../../../main/contract/home.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { dayAfter, daysBetween } from '../../../main/domain/days.ts'
import { fill } from '../../../main/contract/messages/fill.ts'

export type RowKind = 'end' | 'waiting' | 'draft'

export interface Row {
  readonly kind: RowKind
  readonly agreement: HomeAgreement
}

export interface Group {
  readonly title: string
  readonly rows: readonly Row[]
  /** How many there are beside these. */
  readonly more: number
}

type Facts = Pick<HomeOverview, 'today' | 'ending' | 'waiting' | 'drafts'>

/** What needs attention, in order: dated things by their week, then what waits for others, then what waits for us. */
export function groupsOf({ today, ending, waiting, drafts }: Facts): readonly Group[] {
  const sunday = dayAfter(today, { days: 7 - weekday(today) })
  const until = (from: string, to: string) => ending.items.filter(({ end }) => end !== null && end > from && end <= to)
  const groups = [
    group(words.overdue, 'end', until('', dayAfter(today, { days: -1 }))),
    group(words.thisWeek, 'end', until(dayAfter(today, { days: -1 }), sunday)),
    group(words.nextWeek, 'end', until(sunday, dayAfter(sunday, { days: 7 }))),
    group(words.later, 'end', until(dayAfter(sunday, { days: 7 }), '9999-12-31'), ending.total - ending.items.length),
    group(words.waitingGroup, 'waiting', waiting.items, waiting.total - waiting.items.length),
    group(words.draftsGroup, 'draft', drafts.items, drafts.total - drafts.items.length),
  ]
  return groups.filter(({ rows, more }) => rows.length > 0 || more > 0)
}

/** "in 6 days", "today", "3 days ago". Days are YYYY-MM-DD. */
export function distance(today: string, day: string): string {
  const days = daysBetween(today, day)
  if (days === 0) return words.today
  if (days === 1) return words.tomorrow
  if (days === -1) return words.yesterday
  return days > 0 ? fill(words.inDays, { days }) : fill(words.daysAgo, { days: -days })
}

/** How near a day is, for its colour: past or within 7 days, within 30 days, later. */
export function nearness(today: string, day: string): 'near' | 'soon' | 'later' {
  const days = daysBetween(today, day)
  return days <= 7 ? 'near' : days <= 30 ? 'soon' : 'later'
}

function group(title: string, kind: RowKind, agreements: readonly HomeAgreement[], more = 0): Group {
  return { title, rows: agreements.map((agreement) => ({ kind, agreement })), more }
}

/** 1 for Monday to 7 for Sunday. */
function weekday(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
}
