import type { HomeAgreement, HomeDeadline, HomeOverview, HomeRenewal, HomeReview } from '../../../main/contract/home.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { dayAfter, daysBetween } from '../../../main/domain/days.ts'

export type Row =
  | { readonly kind: 'dated'; readonly deadline: HomeDeadline }
  | { readonly kind: 'unread' | 'decide'; readonly renewal: HomeRenewal }
  | { readonly kind: 'review'; readonly review: HomeReview }
  | { readonly kind: 'approved' | 'waiting' | 'draft'; readonly agreement: HomeAgreement }

export interface Group {
  readonly title: string
  readonly rows: readonly Row[]
  /** How many there are beside these. */
  readonly more: number
}

type Facts = Pick<HomeOverview, 'today' | 'toDecide' | 'overdue' | 'due' | 'reviews' | 'approved' | 'waiting' | 'drafts'>

/** What nobody decided in time stands above everything else. */
export function unreadGroup({ unread }: Pick<HomeOverview, 'unread'>): Group | null {
  return unread.total === 0 ? null : { title: words.unread, rows: unread.items.map((renewal) => ({ kind: 'unread', renewal })), more: unread.total - unread.items.length }
}

/** What needs attention, in order: what is past, decisions, dated things by their week, then what waits for others, then what waits for us. */
export function groupsOf({ today, toDecide, overdue, due, reviews, approved, waiting, drafts }: Facts): readonly Group[] {
  const sunday = dayAfter(today, { days: 7 - weekday(today) })
  const nextSunday = dayAfter(sunday, { days: 7 })
  const dated = (from: string, to: string) => due.items.filter(({ date }) => date > from && date <= to).map(datedRow)
  const groups: readonly Group[] = [
    { title: words.overdue, rows: overdue.items.map(datedRow), more: overdue.total - overdue.items.length },
    { title: words.toDecide, rows: toDecide.items.map((renewal) => ({ kind: 'decide', renewal })), more: toDecide.total - toDecide.items.length },
    { title: words.thisWeek, rows: dated('', sunday), more: 0 },
    { title: words.nextWeek, rows: dated(sunday, nextSunday), more: 0 },
    { title: words.later, rows: dated(nextSunday, '9999-12-31'), more: due.total - due.items.length },
    { title: words.reviews, rows: reviews.items.map((review) => ({ kind: 'review', review })), more: reviews.total - reviews.items.length },
    { title: words.approved, rows: approved.items.map((agreement) => ({ kind: 'approved', agreement })), more: approved.total - approved.items.length },
    { title: words.waitingGroup, rows: waiting.items.map((agreement) => ({ kind: 'waiting', agreement })), more: waiting.total - waiting.items.length },
    { title: words.draftsGroup, rows: drafts.items.map((agreement) => ({ kind: 'draft', agreement })), more: drafts.total - drafts.items.length },
  ]
  return groups.filter(({ rows, more }) => rows.length > 0 || more > 0)
}

/** How near a day is, for its colour: past or within 7 days, within 30 days, later. */
export function nearness(today: string, day: string): 'near' | 'soon' | 'later' {
  const days = daysBetween(today, day)
  return days <= 7 ? 'near' : days <= 30 ? 'soon' : 'later'
}

function datedRow(deadline: HomeDeadline): Row {
  return { kind: 'dated', deadline }
}

/** 1 for Monday to 7 for Sunday. */
function weekday(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
}
