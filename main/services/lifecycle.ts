import { type lifecycleMethods, type LifecycleMove, reasonedMoves } from '../contract/lifecycle.ts'
import { dayInWords } from '../contract/messages/day-in-words.ts'
import type { ParsedInputOf } from '../contract/method.ts'
import { failure } from '../contract/problem.ts'
import { type Agreement, emptyTerm } from '../domain/agreement.ts'
import { formatDuration } from '../domain/duration.ts'
import type { LifecycleEvent } from '../domain/lifecycle.ts'
import { yearsBetween } from '../domain/term/likely.ts'
import type { TermEvent } from '../domain/term/term-event.ts'
import { getAgreement } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { getFileRecord } from '../store/file-records.ts'
import { executedAndBegun } from '../store/standings.ts'
import { insertTermEvent } from '../store/term-events.ts'
import { getTerm, setTerm } from '../store/terms.ts'
import { getText } from '../store/texts.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import { endEditing } from './editing.ts'
import type { HandlersOf } from './handlers.ts'
import { lastDayNow, lifecycleView } from './lifecycle-view.ts'
import { takeEffect } from './paper-effects.ts'
import { record } from './record.ts'
import { refuseDay } from './refuse-day.ts'
import { addApproval, askAgain, decide, removeApproval, requestReview, withdrawReviews } from './reviewing.ts'
import { keepStanding, standingAfter } from './standing.ts'

type Asked<Method extends keyof typeof lifecycleMethods> = ParsedInputOf<(typeof lifecycleMethods)[Method]>

export const lifecycleHandlers = (context: ServiceContext): HandlersOf<typeof lifecycleMethods> => {
  const viewAfter = ({ id }: Agreement) => {
    context.changed({ kind: 'agreement-changed', agreement: id })
    return lifecycleView(context, agreementNamed(context, id))
  }
  return {
    'lifecycle.get': ({ agreement }) => lifecycleView(context, agreementNamed(context, agreement)),
    'lifecycle.requestReview': (asked) => viewAfter(requestReview(context, asked)),
    'lifecycle.decideReview': (asked) => viewAfter(decide(context, asked)),
    'lifecycle.addApproval': (asked) => viewAfter(addApproval(context, asked)),
    'lifecycle.removeApproval': (asked) => viewAfter(removeApproval(context, asked)),
    'lifecycle.sign': (asked) => viewAfter(sign(context, asked)),
    'lifecycle.move': (asked) => viewAfter(move(context, asked)),
  }
}

/** Whatever was to begin by today and is signed is in force; answers how many began. */
export function startWhatIsDue(context: ServiceContext): number {
  const due = executedAndBegun(context.db, context.today())
  transaction(context.db, () => {
    for (const { id, start } of due) {
      const agreement = getAgreement(context.db, id)
      if (agreement) begin(context, agreement, start)
    }
  })
  if (due.length > 0) context.changed({ kind: 'agreements-changed' })
  return due.length
}

function sign(context: ServiceContext, { agreement: name, on, scan, note, longAgo }: Asked<'lifecycle.sign'>): Agreement {
  const agreement = agreementNamed(context, name)
  const standing = standingAfter(context, agreement, { kind: 'sign' })
  refuseDay(context, on)
  const years = yearsBetween(on, agreement.createdAt.slice(0, 10))
  if (years > 0 && !longAgo) throw failure('day-long-ago', { day: dayInWords(on), years: formatDuration(`P${years}Y`, 'en-US'), number: agreement.number })
  const file = scan === null ? null : getFileRecord(context.db, scan)
  if (scan !== null && file?.agreementId !== agreement.id) throw failure('scan-not-here', { number: agreement.number })
  transaction(context.db, () => {
    keepStanding(context, agreement, standing, on)
    insertTermEvent(context.db, agreement.id, context.newId(), { kind: 'signed', on })
    const start = firstDay(context, agreement, on)
    record(context, 'agreement.signed', agreement.id, { on, note, scan, file: file?.name ?? null })
    if (start !== null && start <= context.today()) begin(context, { ...agreement, state: 'executed' }, start)
  })
  return agreement
}

/** The first day of the term; the day of the last signature is it when the agreement says so. */
function firstDay({ db }: ServiceContext, { id }: Agreement, signedOn: string): string | null {
  const term = getTerm(db, id) ?? emptyTerm
  if (term.effectiveRule !== 'last-signature') return term.start === null ? null : later(term.start, signedOn)
  setTerm(db, id, { ...term, start: signedOn })
  return signedOn
}

/** An agreement that was to begin before all had signed begins with the last signature. */
function later(start: string, signedOn: string): string {
  return start > signedOn ? start : signedOn
}

function begin(context: ServiceContext, agreement: Agreement, on: string): void {
  const standing = standingAfter(context, agreement, { kind: 'start', start: on, today: context.today() })
  keepStanding(context, agreement, standing, on)
  insertTermEvent(context.db, agreement.id, context.newId(), { kind: 'started', on })
  record(context, 'agreement.started', agreement.id, { on })
  takeEffect(context, agreement, on)
}

const actions = {
  'change-text': 'agreement.text-opened',
  'send-back': 'agreement.taken-back',
  finalise: 'agreement.sent-out',
  reopen: 'agreement.taken-back',
  start: 'agreement.started',
  suspend: 'agreement.suspended',
  resume: 'agreement.resumed',
  decline: 'agreement.declined',
  abandon: 'agreement.abandoned',
  expire: 'agreement.expired',
  terminate: 'agreement.terminated',
  supersede: 'agreement.superseded',
} as const satisfies Readonly<Record<LifecycleMove, string>>

/** What happens to the term as well. */
const termEvents = { start: 'started', suspend: 'suspended', resume: 'resumed', terminate: 'terminated', supersede: 'terminated' } as const satisfies Partial<Record<LifecycleMove, TermEvent['kind']>>

/** A reason of fewer letters is none. */
const leastReason = 3

function move(context: ServiceContext, { agreement: name, move: kind, reason, on }: Asked<'lifecycle.move'>): Agreement {
  const agreement = agreementNamed(context, name)
  if ((kind === 'finalise' || kind === 'reopen') && getText(context.db, agreement.id)) throw failure('agreement-frozen-with-text', { number: agreement.number })
  const term = { start: getTerm(context.db, agreement.id)?.start ?? null, end: lastDayNow(context, agreement) }
  const standing = standingAfter(context, agreement, eventOf(kind, { ...term, reviewSkipped: reason.length >= leastReason }, context.today()))
  const day = on ?? (kind === 'expire' && term.end !== null ? term.end : context.today())
  if (reasonedMoves.includes(kind) && reason.length < leastReason) throw failure('reason-needed', { number: agreement.number, move: kind })
  refuseDay(context, day)
  transaction(context.db, () => {
    endEditing(context, agreement.id)
    if (kind === 'change-text' && agreement.state === 'approved') askAgain(context, agreement)
    else if (kind !== 'change-text') withdrawReviews(context, agreement)
    keepStanding(context, agreement, standing, day)
    const event = kind in termEvents ? termEvents[kind as keyof typeof termEvents] : undefined
    if (event !== undefined) insertTermEvent(context.db, agreement.id, context.newId(), { kind: event, on: day })
    if (kind === 'finalise' && agreement.state === 'draft') record(context, 'agreement.review-skipped', agreement.id, { reason })
    record(context, actions[kind], agreement.id, { on: day, ...(reason !== '' && { reason }) })
    if (kind === 'start') takeEffect(context, agreement, day)
  })
  return agreement
}

function eventOf(kind: LifecycleMove, { start, end, reviewSkipped }: { readonly start: string | null; readonly end: string | null; readonly reviewSkipped: boolean }, today: string): LifecycleEvent {
  if (kind === 'finalise') return { kind, reviewSkipped }
  if (kind === 'start') return { kind, start, today }
  return kind === 'expire' ? { kind, end, today } : { kind }
}
