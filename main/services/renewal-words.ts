import { fill, type Params } from '../contract/messages/fill.ts'
import { renewalParts as parts } from '../contract/messages/renewals.ts'
import { longDate } from '../domain/date.ts'

/** The words that the sentences about a renewal are filled with, besides what stands in the row itself. */
export function renewalParams({ renews, lastDay, paper }: Readonly<Record<string, unknown>>, language: string): Params {
  const day = (value: unknown) => (typeof value === 'string' ? longDate(value, language) : '')
  return { renews: day(renews), last: day(lastDay), letter: typeof paper === 'string' ? fill(parts.letter, { number: paper }) : '' }
}
