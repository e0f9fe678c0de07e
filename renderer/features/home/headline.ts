import type { HomeOverview } from '../../../main/contract/home.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { dayAfter } from '../../../main/domain/days.ts'

type Facts = Pick<HomeOverview, 'today' | 'pressing' | 'waiting' | 'drafts'>

export interface Headline {
  readonly says: string
  readonly below: string
}

/** Home's first words: the one thing that comes first, and below it what else there is. */
export function headlineOf({ today, pressing: { overdue, soon, first }, waiting, drafts }: Facts): Headline {
  const open = { dates: count(words.dates, soon), waits: count(words.waits, waiting.total), drafts: count(words.drafts, drafts.total) }
  if (overdue > 0) return { says: plural(words.overdueOne, words.overdueMany, overdue), below: besides([open.dates, open.waits, open.drafts]) }
  if (first !== null) {
    const day = dayInWords(first.date, { year: !isWithinAYear(today, first.date) })
    return { says: fill(plural(words.soonOne[first.kind], words.soonMany, soon), { day }), below: besides([open.waits, open.drafts]) }
  }
  if (waiting.total > 0) return { says: plural(words.waitingOne, words.waitingMany, waiting.total), below: besides([open.drafts]) }
  if (drafts.total > 0) return { says: plural(words.draftsOne, words.draftsMany, drafts.total), below: besides([]) }
  return { says: words.nothing, below: besides([]) }
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

function besides(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '')
  return said.length === 0 ? words.nothingElse : fill(words.besides, { list: new Intl.ListFormat('en-US').format(said) })
}
