import { fill } from '../../../main/contract/messages/fill.ts'
import { filterWords, stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import type { Person } from '../../../main/domain/organization.ts'
import { Temporal } from 'temporal-polyfill'
import { shortDate } from '../../ui/dates.ts'
import type { ListQuery } from './list-state.ts'

export interface NamedFilter {
  readonly name: string
  readonly says: string
  readonly value: string
}

/** What a list is narrowed to, as its buttons name it. */
export function filtersInWords(query: ListQuery, people: readonly Person[]): readonly NamedFilter[] {
  const owner = query.owner === undefined ? null : (people.find(({ id }) => id === query.owner)?.name ?? '…')
  const values: readonly (readonly [string, string | null])[] = [
    [filterWords.words, query.text ? `“${query.text}”` : null],
    [filterWords.state, statesInWords(query.states)],
    [filterWords.partner, query.partner?.name ?? null],
    [filterWords.owner, owner],
    [filterWords.kind, query.kind ?? null],
    [filterWords.ends, endsInWords(query)],
  ]
  return values.flatMap(([name, value]) => (value === null ? [] : [{ name, value, says: fill(filterWords.named, { name, value }) }]))
}

export function statesInWords(states: ListQuery['states']): string | null {
  if (states === undefined) return null
  return states.length > 2 ? fill(filterWords.more, { count: states.length }) : states.map((state) => stateWords[state]).join(', ')
}

export const spans = [30, 90, 365] as const

/** The days from today in which something ends. */
export function endsWithin(days: number, today: string): Pick<ListQuery, 'endsFrom' | 'endsTo'> {
  return { endsFrom: today, endsTo: Temporal.PlainDate.from(today).add({ days }).toString() }
}

/** What ended before today. */
export function endsBefore(today: string): Pick<ListQuery, 'endsFrom' | 'endsTo'> {
  return { endsFrom: undefined, endsTo: Temporal.PlainDate.from(today).subtract({ days: 1 }).toString() }
}

export function endsInWords({ endsFrom, endsTo }: ListQuery): string | null {
  if (endsFrom !== undefined && endsTo !== undefined) return `${shortDate(endsFrom)} – ${shortDate(endsTo)}`
  if (endsTo !== undefined) return `≤ ${shortDate(endsTo)}`
  return endsFrom === undefined ? null : `≥ ${shortDate(endsFrom)}`
}
