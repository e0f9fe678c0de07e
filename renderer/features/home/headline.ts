import type { HomeOverview, Pending } from '../../../main/contract/home.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { dayAfter } from '../../../main/domain/days.ts'

type Facts = Pick<HomeOverview, 'today' | 'reminders' | 'soon' | 'unread' | 'toDecide' | 'overdue' | 'reviews' | 'approved' | 'waiting' | 'drafts'>

export interface Headline {
  readonly says: string
  readonly below: string
}

/** Something that may be open: as it is said when it stands first on the screen, and beside something else. Empty: there is none. */
interface Part {
  readonly what: keyof Facts | 'past' | 'near'
  readonly says: string
  readonly besides: string
}

/** Home's first words are of what stands first on the screen; below them, what else there is. */
export function headlineOf(facts: Facts): Headline {
  const parts = partsOf(facts)
  const first = parts.find(({ says }) => says !== '')
  if (first === undefined) return { says: words.nothing, below: words.nothingElse }
  const others = new Set(parts.filter(({ what, besides }) => what !== first.what && besides !== '').map(({ besides }) => besides))
  return { says: first.says, below: others.size === 0 ? words.nothingElse : fill(words.besides, { list: new Intl.ListFormat('en-US').format(others) }) }
}

/** In the order of the screen. Reminders stand above the dates of which none speaks. */
function partsOf({ today, reminders, soon, unread, toDecide, overdue, reviews, approved, waiting, drafts }: Facts): readonly Part[] {
  const past = { what: 'past', says: count([words.overdueOne, words.overdueMany], reminders.past + overdue.total), besides: count(words.past, reminders.past + overdue.total) } as const
  const near = reminders.total - reminders.past + soon.total
  const dated = (first: Pending | null): Part => ({ what: 'near', says: first === null ? '' : datedWords(today, first, near), besides: count(words.dates, near) })
  const [decide] = toDecide.items
  return [
    { what: 'unread', says: count([words.unreadOne, words.unreadMany], unread.total), besides: '' },
    ...(reminders.past > 0 ? [past] : []),
    ...(reminders.past === 0 ? [dated(reminders.first)] : []),
    past,
    { what: 'toDecide', says: decide ? fill(plural(words.decideOne, words.decideMany, toDecide.total), { day: dayOf(today, decide.noticeBy ?? decide.renews) }) : '', besides: count(words.decisions, toDecide.total) },
    dated(soon.first),
    { what: 'reviews', says: count([words.reviewsOne, words.reviewsMany], reviews.total), besides: count(words.reviewsOpen, reviews.total) },
    { what: 'approved', says: count([words.approvedOne, words.approvedMany], approved.total), besides: count(words.approvedOpen, approved.total) },
    { what: 'waiting', says: count([words.waitingOne, words.waitingMany], waiting.total), besides: count(words.waits, waiting.total) },
    { what: 'drafts', says: count([words.draftsOne, words.draftsMany], drafts.total), besides: count(words.drafts, drafts.total) },
  ]
}

function datedWords(today: string, { kind, date }: Pending, total: number): string {
  const one = kind === 'own' ? words.soonOwn : words.soonOne[kind]
  return fill(plural(one, words.soonMany, total), { day: dayOf(today, date) })
}

function dayOf(today: string, day: string): string {
  return dayInWords(day, { year: !isWithinAYear(today, day) })
}

/** Sentences with the singular first. */
export function count([one, many]: readonly [string, string], number: number): string {
  return number === 0 ? '' : plural(one, many, number)
}

/** Whether a day can be told without its year. */
export function isWithinAYear(today: string, day: string): boolean {
  return day < dayAfter(today, { months: 12 }) && day >= dayAfter(today, { months: -6 })
}

function plural(one: string, many: string, number: number): string {
  return number === 1 ? one : fill(many, { count: number.toLocaleString('en-US'), day: '{day}' })
}
