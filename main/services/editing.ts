import { draftText } from './draft-text.ts'
import type { Answers } from '../domain/answer.ts'
import { transaction } from '../store/database.ts'
import { endEditingSession, getEditingSession, listEditingSessions, touchEditingSession } from '../store/editing-sessions.ts'
import type { ServiceContext } from './context.ts'
import { record } from './record.ts'

/** After this long without a change, in milliseconds, the next one belongs to a new session. */
const pause = 15 * 60 * 1_000

/** Notes that answers are about to change. A session that rested too long ends first. */
export function noteEditing(context: ServiceContext, agreementId: string, before: Answers): void {
  const open = getEditingSession(context.db, agreementId)
  if (open && Date.parse(context.now()) - Date.parse(open.lastAt) > pause) endEditing(context, agreementId)
  touchEditingSession(context.db, { agreementId, lastAt: context.now(), answers: before })
}

/** Ends the session of an agreement: one row in the trail with every answer that differs from when it began. */
export function endEditing(context: ServiceContext, agreementId: string): void {
  transaction(context.db, () => {
    const session = getEditingSession(context.db, agreementId)
    if (!session) return
    const { answers } = draftText(context, agreementId)
    const changes = Object.keys({ ...session.answers, ...answers }).flatMap((question) => {
      const [from, to] = [session.answers[question] ?? null, answers[question] ?? null]
      return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ question, from, to }]
    })
    endEditingSession(context.db, agreementId)
    if (changes.length > 0) record(context, 'agreement.answered', agreementId, { changes })
  })
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
