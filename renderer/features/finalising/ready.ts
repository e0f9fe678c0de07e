import type { FinalStanding } from '../../../main/contract/finalising.ts'

/** The reasons for going on without an element, by its id. */
export type Overrides = Readonly<Record<string, string>>

/** Core takes reasons of three characters and more. */
export function isReason(text: string): boolean {
  return text.trim().length >= 3
}

/** Whether an agreement that stands so can go out with these reasons. */
export function readyWith({ undecided, open, impossible, reviewSkipped }: Pick<FinalStanding, 'undecided' | 'impossible' | 'open' | 'reviewSkipped'>, overrides: Overrides, review: string): boolean {
  return undecided.length === 0 && impossible === null && open.every(({ id }) => isReason(overrides[id] ?? '')) && (!reviewSkipped || isReason(review))
}
