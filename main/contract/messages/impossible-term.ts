import type { Impossible } from '../../domain/term/impossible-term.ts'
import { assertNever } from '../../domain/assert-never.ts'
import { formatDuration } from '../../domain/duration.ts'
import { likelyYears, mostYears } from '../../domain/term/likely.ts'
import { type Problem, problem } from '../problem.ts'
import { dayInWords } from './day-in-words.ts'
import { unitsInWords } from './term-facts.ts'

/** What is wrong with a term that cannot be, and what to do. */
export function impossibleTerm(found: Impossible): Problem {
  switch (found.code) {
    case 'duration-unclear':
      return problem(found.code, { length: found.length })
    case 'day-unlikely':
      return unlikelyDay(found.day)
    case 'length-unlikely':
      return problem(found.code, { length: formatDuration(found.length, 'en-US'), most: mostYears })
    case 'end-before-start':
      return problem(found.code, { start: dayInWords(found.start), end: dayInWords(found.end) })
    case 'notice-longer-than-term':
      return problem(found.code, { notice: unitsInWords(found.notice.count, found.notice.unit) })
    case 'cap-before-end':
      return problem(found.code, { cap: dayInWords(found.cap), end: dayInWords(found.end) })
    case 'review-before-start':
      return problem(found.code, { days: unitsInWords(found.days, 'day') })
    case 'review-after-end':
      return problem(found.code, { review: dayInWords(found.review), end: dayInWords(found.end) })
    default:
      return assertNever(found)
  }
}

/** What is wrong with a day in a year in which no agreement is. */
export function unlikelyDay(day: string): Problem {
  return problem('day-unlikely', { year: Number(day.slice(0, 4)), ...likelyYears })
}

/** The same in a line below a field. */
export function wrongDay(day: string): string {
  return inOneLine(unlikelyDay(day))
}

/** What is wrong with a length that no agreement lasts, in a line below a field. */
export function wrongLength(length: string): string {
  return inOneLine(impossibleTerm({ code: 'length-unlikely', facts: [], length }))
}

/** A problem as it stands below the field that has it. */
export function inOneLine({ says, remedy }: Pick<Problem, 'says' | 'remedy'>): string {
  return `${says} ${remedy}`
}
