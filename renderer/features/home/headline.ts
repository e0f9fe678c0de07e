import type { HomeAgreement, HomeOverview } from '../../../main/contract/home.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { daysBetween } from '../../../main/domain/days.ts'
import { shortDate } from '../../ui/dates.ts'

type Facts = Pick<HomeOverview, 'today' | 'ending' | 'waiting' | 'drafts'>

export interface Headline {
  readonly says: string
  readonly below: string
}

/** Home's first words: the one thing that comes first, and below it what else there is. */
export function headlineOf({ today, ending, waiting, drafts }: Facts): Headline {
  const over = ending.items.filter((each) => isOver(each, today)).length
  const near = ending.items.filter((each) => isNear(each, today))
  const later = Math.max(0, ending.total - over - near.length)
  const open = { ends: count(words.ends, later), waits: count(words.waits, waiting.total), drafts: count(words.drafts, drafts.total) }
  if (over > 0) return { says: plural(words.overdueOne, words.overdueMany, over), below: besides([count(words.ends, ending.total - over), open.waits, open.drafts]) }
  if (near.length > 0) {
    const day = shortDate(near.at(-1)?.end ?? '').replace(/ \d{4}$/, '')
    return { says: fill(plural(words.endsOne, words.endsMany, near.length), { day }), below: besides([open.ends, open.waits, open.drafts]) }
  }
  if (waiting.total > 0) return { says: plural(words.waitingOne, words.waitingMany, waiting.total), below: besides([open.ends, open.drafts]) }
  if (drafts.total > 0) return { says: plural(words.draftsOne, words.draftsMany, drafts.total), below: besides([open.ends]) }
  return { says: words.nothing, below: besides([open.ends]) }
}

/** Sentences with the singular first. */
export function count([one, many]: readonly [string, string], number: number): string {
  return number === 0 ? '' : plural(one, many, number)
}

export function isOver({ end }: HomeAgreement, today: string): boolean {
  return end !== null && end < today
}

/** Today or within the two weeks that begin today. */
function isNear({ end }: HomeAgreement, today: string): boolean {
  return end !== null && end >= today && daysBetween(today, end) < 14
}

function plural(one: string, many: string, number: number): string {
  return number === 1 ? one : fill(many, { count: number.toLocaleString('en-US'), day: '{day}' })
}

function besides(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '')
  return said.length === 0 ? words.nothingElse : fill(words.besides, { list: new Intl.ListFormat('en-US').format(said) })
}
