import type { historyMethods } from '../contract/history.ts'
import { ProblemError } from '../contract/problem.ts'
import type { Agreement } from '../domain/agreement.ts'
import { verifyAgreementTrail } from '../store/agreement-trail.ts'
import { listPeople } from '../store/people.ts'
import { getText } from '../store/texts.ts'
import { listTrail } from '../store/trail.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import { draftText } from './draft-text.ts'
import type { HandlersOf } from './handlers.ts'
import { historyRow, type HistorySource } from './history-words.ts'
import { finding } from './trail.ts'

const ownLanguage = 'en-US'

export const historyHandlers = (context: ServiceContext): HandlersOf<typeof historyMethods> => ({
  'history.list': ({ agreement, before, limit }) => {
    const found = agreementNamed(context, agreement)
    const rows = listTrail(context.db, { agreementId: found.id, limit: limit + 1, ...(before !== undefined && { before }) })
    const source = sourceFor(context, found)
    return { rows: rows.slice(0, limit).map((row) => historyRow(row, source)), more: rows.length > limit }
  },
  'history.verify': ({ agreement }) => {
    const { rows, problems } = verifyAgreementTrail(context.db, agreementNamed(context, agreement).id)
    return { intact: problems.length === 0, rows, findings: problems.map((problem) => finding(problem).says) }
  },
})

function sourceFor(context: ServiceContext, agreement: Agreement): HistorySource {
  const names = new Map(listPeople(context.db).map(({ id, name }) => [id, name]))
  return { ...questionsOf(context, agreement), person: (id) => names.get(id) ?? '' }
}

/** A text that cannot be read must not hide the history: it is told with the ids of questions then. */
function questionsOf(context: ServiceContext, { id }: Agreement): Pick<HistorySource, 'questions' | 'language'> {
  if (!getText(context.db, id)) return { questions: new Map(), language: ownLanguage }
  try {
    const { template } = draftText(context, id)
    return { questions: new Map(template.questions.map((question) => [question.id, question])), language: template.language }
  } catch (error) {
    if (error instanceof ProblemError || error instanceof Error) return { questions: new Map(), language: ownLanguage }
    throw error
  }
}
