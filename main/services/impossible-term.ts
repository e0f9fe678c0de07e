import { unitsInWords } from '../contract/messages/term-facts.ts'
import { dayInWords } from '../contract/messages/day-in-words.ts'
import { failure, type ProblemError } from '../contract/problem.ts'
import type { Term } from '../domain/agreement.ts'
import { assertNever } from '../domain/assert-never.ts'
import { type Impossible, impossibility } from '../domain/term/impossible-term.ts'

/** Throws what is wrong with a term that cannot be. */
export function refuseImpossibleTerm(term: Term): void {
  const found = impossibility(term)
  if (found !== null) throw problemOf(found)
}

function problemOf(found: Impossible): ProblemError {
  switch (found.code) {
    case 'duration-unclear':
      return failure(found.code, { length: found.length })
    case 'end-before-start':
      return failure(found.code, { start: found.start, end: found.end })
    case 'notice-longer-than-term':
      return failure(found.code, { notice: unitsInWords(found.notice.count, found.notice.unit) })
    case 'cap-before-end':
      return failure(found.code, { cap: dayInWords(found.cap), end: dayInWords(found.end) })
    case 'review-after-end':
      return failure(found.code, { review: dayInWords(found.review), end: dayInWords(found.end) })
    default:
      return assertNever(found)
  }
}
