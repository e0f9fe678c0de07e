import type { Companion, Question, Requirement } from './template.ts'
import type { QuestionHead, TemplateHead } from './template-schema.ts'

/** A question as the front matter writes it (`short_name`, `max_length`) as the program names it. */
export function questionFromHead(head: QuestionHead): Question {
  const { id, group, label, help, example, required, when, ...rest } = head
  const base = { id, group, label, help, example, required, ...(when === undefined ? {} : { when }) }
  if (rest.type === 'party') return { ...base, type: rest.type, shortName: rest.short_name, ...(rest.seal === true ? { seal: true } : {}) }
  if (rest.type === 'text' || rest.type === 'paragraph' || rest.type === 'list') {
    return { ...base, type: rest.type, ...(rest.max_length === undefined ? {} : { maxLength: rest.max_length }) }
  }
  return { ...base, ...withoutUndefined(rest) } as Question
}

export function requirementFromHead({ id, says, cite, confidence, as_of, when, clause, answer }: TemplateHead['requires'][number]): Requirement {
  const satisfiedBy = clause === undefined ? { answer: answer ?? '' } : { clause }
  return { id, says, cite, confidence, asOf: as_of, ...(when === undefined ? {} : { when }), satisfiedBy }
}

export function companionFromHead({ as_of, ...rest }: TemplateHead['companions'][number]): Companion {
  return { ...rest, asOf: as_of }
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
}
