import type { Answers } from '../domain/answer.ts'
import { own } from '../domain/own.ts'
import { transaction } from '../store/database.ts'
import { type EditingSession, endEditingSession, getEditingSession, listEditingSessions, touchEditingSession } from '../store/editing-sessions.ts'
import { type ClauseBefore, clauseBefore, type ClauseChange, clauseChange } from './clause-history.ts'
import type { ServiceContext } from './context.ts'
import { type DraftText, draftText } from './draft-text.ts'
import { record } from './record.ts'

/** After this long without a change, in milliseconds, the next one belongs to a new session. */
const pause = 15 * 60 * 1_000

/** Notes that answers of a draft are about to change. A session that rested too long ends first. */
export function noteEditing(context: ServiceContext, { agreement: { id }, answers }: DraftText): void {
  endIfRested(context, id)
  touchEditingSession(context.db, { agreementId: id, lastAt: context.now(), answers, clauses: {} })
}

/** Notes that a clause is about to be changed by hand; `moves`: that it goes to another place. */
export function noteHandEdit(context: ServiceContext, { agreement: { id }, answers, tree }: DraftText, clause: string, moves: boolean): void {
  endIfRested(context, id)
  const session = getEditingSession(context.db, id)
  const known = session === null ? undefined : own(clausesOf(session), clause)
  const before = { ...clauseBefore(tree, clause, moves), ...known }
  touchEditingSession(context.db, { agreementId: id, lastAt: context.now(), answers, clauses: { [clause]: before } })
}

function endIfRested(context: ServiceContext, agreementId: string): void {
  const open = getEditingSession(context.db, agreementId)
  if (open && Date.parse(context.now()) - Date.parse(open.lastAt) > pause) endEditing(context, agreementId)
}

/** Ends the session of an agreement: one row in the trail with every answer that differs from when it began, and one for each clause. */
export function endEditing(context: ServiceContext, agreementId: string): void {
  transaction(context.db, () => {
    const session = getEditingSession(context.db, agreementId)
    if (!session) return
    const draft = draftText(context, agreementId)
    endEditingSession(context.db, agreementId)
    const changes = answersChanged(session.answers, draft.answers)
    if (changes.length > 0) record(context, 'agreement.answered', agreementId, { changes })
    for (const change of clausesChanged(session, draft)) record(context, 'agreement.clause-changed', agreementId, change)
  })
}

/** What the session that is open has changed so far, as the trail will tell it; null: nothing is open, or nothing differs. */
export function openSession(context: ServiceContext, agreementId: string): { readonly lastAt: string; readonly answers: ReturnType<typeof answersChanged>; readonly clauses: readonly ClauseChange[] } | null {
  const session = getEditingSession(context.db, agreementId)
  if (!session) return null
  const draft = draftText(context, agreementId)
  const [answers, clauses] = [answersChanged(session.answers, draft.answers), clausesChanged(session, draft)]
  return answers.length + clauses.length === 0 ? null : { lastAt: session.lastAt, answers, clauses }
}

function answersChanged(before: Answers, after: Answers) {
  return Object.keys({ ...before, ...after }).flatMap((question) => {
    const [from, to] = [before[question] ?? null, after[question] ?? null]
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ question, from, to }]
  })
}

function clausesChanged(session: EditingSession, { tree }: DraftText): ClauseChange[] {
  return Object.entries(clausesOf(session)).flatMap(([clause, before]) => clauseChange(tree, clause, before) ?? [])
}

function clausesOf({ clauses }: EditingSession): Readonly<Record<string, ClauseBefore>> {
  return clauses as Readonly<Record<string, ClauseBefore>>
}

/**
 * Ends every session: when the app starts, for what a crash left open, and when it closes. One that cannot be ended is left open and
 * given to `failed`: the other agreements must not suffer from it.
 */
export function endAllEditing(context: ServiceContext, failed: (error: unknown) => void): void {
  for (const agreementId of listEditingSessions(context.db)) {
    try {
      endEditing(context, agreementId)
    } catch (error) {
      failed(error)
    }
  }
}
