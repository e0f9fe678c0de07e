import type { Answers } from '../../../../main/domain/answer.ts'
import { own } from '../../../../main/domain/own.ts'
import { isBlank } from '../../../../main/document/blank.ts'
import { conditionsOver } from '../../../../main/document/conditions.ts'
import type { Question, QuestionGroup } from '../../../../main/document/template.ts'

export interface GroupProgress {
  readonly group: QuestionGroup
  /** The questions that are asked now. */
  readonly questions: readonly Question[]
  readonly answered: number
  /** Whether a required one is still open. */
  readonly open: boolean
}

/** How far the interview has come, group by group; a group that asks nothing now is not there. */
export function progressOf(groups: readonly QuestionGroup[], questions: readonly Question[], answers: Answers): readonly GroupProgress[] {
  const holds = conditionsOver(answers, questions)
  const asked = questions.filter((question) => holds(question.when))
  return groups
    .map((group) => {
      const inGroup = asked.filter((question) => question.group === group.id)
      const isOpen = (question: Question) => isBlank(own(answers, question.id))
      return {
        group,
        questions: inGroup,
        answered: inGroup.filter((question) => !isOpen(question)).length,
        open: inGroup.some((question) => question.required && isOpen(question)),
      }
    })
    .filter(({ questions: inGroup }) => inGroup.length > 0)
}

/** The required question without an answer that comes after this one, or the first of all. */
export function nextOpen(progress: readonly GroupProgress[], answers: Answers, after: string | null): Question | null {
  const all = progress.flatMap((each) => each.questions)
  const from = all.findIndex((question) => question.id === after) + 1
  return [...all.slice(from), ...all.slice(0, from)].find((question) => question.required && isBlank(own(answers, question.id))) ?? null
}
