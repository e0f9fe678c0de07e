import type { Answer } from '../../main/domain/answer.ts'
import type { Block } from '../../main/document/tree.ts'
import { clause, named, p, schedule, section } from './document.ts'

/** Rows of the fixture's table `tasks`. */
export const manyTasks = (count: number): Answer => Array.from({ length: count }, (_, index) => ({ task: `task ${index + 1}`, unit: 'hours', amount: index + 1, worth: null, note: null }))

/** A schedule of clauses, one a page, with ten numbered paragraphs each. */
export function bigSchedule(pages: number): Block {
  const page = (number: number): Block => {
    const paragraphs = Array.from({ length: 10 }, (_, index) => clause(null, p(`This is paragraph ${index + 1} of page ${number}, which goes on as `, section(`page-${number}`), ' says.')))
    return named(`page-${number}`, clause(`Page ${number}`, ...paragraphs))
  }
  return schedule('big', 'Everything', ...Array.from({ length: pages }, (_, index) => page(index + 1)))
}
