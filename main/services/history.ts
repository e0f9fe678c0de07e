import type { HistoryRow, historyMethods } from '../contract/history.ts'
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
import { fill } from '../contract/messages/fill.ts'
import { historyWords } from '../contract/messages/trail.ts'
import { openSession } from './editing.ts'
import { actor } from './record.ts'
import { historyRow, type HistorySource } from './history-words.ts'
import { finding } from './trail.ts'

const ownLanguage = 'en-US'

export const historyHandlers = (context: ServiceContext): HandlersOf<typeof historyMethods> => ({
  'history.list': ({ agreement, before, limit }) => {
    const found = agreementNamed(context, agreement)
    const rows = listTrail(context.db, { agreementId: found.id, limit: limit + 1, ...(before !== undefined && { before }) })
    const source = sourceFor(context, found)
    const running = before === undefined ? runningRows(context, found, source) : []
    return { rows: [...running, ...rows.slice(0, limit).map((row) => historyRow(row, source))], more: rows.length > limit }
  },
  'history.verify': ({ agreement }) => {
    const { rows, problems } = verifyAgreementTrail(context.db, agreementNamed(context, agreement).id)
    return { intact: problems.length === 0, rows, findings: problems.map((problem) => finding(problem).says) }
  },
})

/** What is being changed now and has no row in the trail yet: its rows come when the session ends. */
function runningRows(context: ServiceContext, { id }: Agreement, source: HistorySource): HistoryRow[] {
  const open = source.questions.size > 0 ? openSession(context, id) : null
  if (open === null) return []
  const me = actor(context)
  const actions = [...(open.answers.length > 0 ? [['agreement.answered', { changes: open.answers }] as const] : []), ...open.clauses.map((change) => ['agreement.clause-changed', change] as const)]
  return actions.map(([action, payload], index) => {
    const row = historyRow({ seq: -1 - index, at: open.lastAt, actorId: me, actorName: source.person(me), agreementId: id, action, payload, erased: false }, source)
    return { ...row, says: fill(historyWords.running, { says: row.says }) }
  })
}

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
