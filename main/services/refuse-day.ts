import { dayInWords } from '../contract/messages/day-in-words.ts'
import { unlikelyDay } from '../contract/messages/impossible-term.ts'
import { failure, ProblemError } from '../contract/problem.ts'
import { isLikelyDay } from '../domain/term/likely.ts'
import type { ServiceContext } from './context.ts'

/** Throws the problem of a day on which nothing can have happened: it is to come, or in a year in which no agreement is. */
export function refuseDay(context: Pick<ServiceContext, 'today'>, day: string): void {
  if (day > context.today()) throw failure('day-not-come', { day: dayInWords(day) })
  if (!isLikelyDay(day)) throw new ProblemError(unlikelyDay(day))
}
