import { dayInWords } from '../contract/messages/day-in-words.ts'
import type { ParsedInputOf } from '../contract/method.ts'
import { failure } from '../contract/problem.ts'
import type { RenewalView, renewalMethods } from '../contract/renewals.ts'
import type { Agreement } from '../domain/agreement.ts'
import { daysBetween } from '../domain/days.ts'
import type { ComingRenewal } from '../domain/rollover/coming-renewals.ts'
import { decisionOf, type RenewalChoice, type RenewalEntry, type Rollover } from '../domain/rollover/rollover.ts'
import { done } from '../domain/reminder/reminder.ts'
import { getAgreement, trashedAt } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { listPapersOf } from '../store/linked-papers.ts'
import { getPerson } from '../store/people.ts'
import { getReminder, keepReminder } from '../store/reminders.ts'
import { addRenewalEntry, listRenewalEntries } from '../store/renewals.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { beginPaper } from './papers.ts'
import { actor, record } from './record.ts'
import { renewalsOf } from './renewal-standing.ts'
import { noteUndecided } from './renewal-upkeep.ts'
import { termGround } from './term-ground.ts'

type Asked<Method extends keyof typeof renewalMethods> = ParsedInputOf<(typeof renewalMethods)[Method]>

export const renewalHandlers = (context: ServiceContext): HandlersOf<typeof renewalMethods> => ({
  'renewals.get': ({ agreement }) => view(context, agreementNamed(context, agreement)),
  'renewals.decide': (asked) => decide(context, asked),
  'renewals.takeBack': (asked) => takeBack(context, asked),
})

function decide(context: ServiceContext, { agreement: name, choice, grounds, renews, letter }: Asked<'renewals.decide'>) {
  const { db, today } = context
  const agreement = agreementNamed(context, name)
  const { number } = agreement
  const about = renewalNamed(context, agreement, renews)
  if (grounds.length < 3) throw failure('renewal-needs-grounds', { number, choice })
  const paper = transaction(db, () => {
    noteUndecided(context, agreement.id)
    const begun = paperFor(context, agreement, choice, letter)
    addRenewalEntry(db, agreement.id, { renews: about.renews, entry: choice, grounds, on: today(), by: actor(context), paper: begun?.id ?? null })
    record(context, `renewal.decided-${choice}`, agreement.id, { renews: about.renews, grounds, paper: begun?.number ?? null })
    settleReminder(context, agreement.id, about)
    return begun
  })
  tell(context, agreement)
  return { ...view(context, agreement), renews: about.renews, paper }
}

function takeBack(context: ServiceContext, { agreement: name, renews }: Asked<'renewals.takeBack'>): RenewalView {
  const { db, today } = context
  const agreement = agreementNamed(context, name)
  const { number } = agreement
  const decision = decisionOf(listRenewalEntries(db, agreement.id), renews)
  if (decision === null) throw failure('renewal-not-decided', { number, day: dayInWords(renews) })
  const { passed, coming } = known(context, agreement)
  const about = [...passed, ...(coming ? [coming] : [])].find((each) => each.renews === renews)
  if (about === undefined) throw failure('renewal-unknown', { number, day: dayInWords(renews) })
  if (decision.on <= about.lastDay && about.lastDay < today()) throw failure('renewal-too-late', { number, day: dayInWords(about.lastDay) })
  transaction(db, () => {
    addRenewalEntry(db, agreement.id, { renews, entry: 'taken-back', grounds: '', on: today(), by: actor(context), paper: null })
    record(context, 'renewal.decision-taken-back', agreement.id, { renews })
    settleReminder(context, agreement.id, about)
  })
  tell(context, agreement)
  return view(context, agreement)
}

/** The renewal that is decided about: the named one, the latest that came without a decision, or the coming one. */
function renewalNamed(context: ServiceContext, agreement: Agreement, renews: string | undefined): ComingRenewal {
  const { number } = agreement
  const { passed, coming, unread } = known(context, agreement)
  if (renews === undefined) {
    const found = unread.at(-1) ?? coming
    if (found === null) throw failure('no-renewal-coming', { number })
    return found
  }
  const open = [...unread, ...(coming ? [coming] : [])].find((each) => each.renews === renews)
  if (open) return open
  const past = passed.find((each) => each.renews === renews)
  throw past ? failure('renewal-too-late', { number, day: dayInWords(past.lastDay) }) : failure('renewal-unknown', { number, day: dayInWords(renews) })
}

function known({ db, today }: ServiceContext, { id }: Agreement): Rollover {
  const ground = termGround(db, id)
  return (ground && renewalsOf(db, id, ground, today())) ?? { passed: [], coming: null, unread: [], unrecorded: [] }
}

/** The paper that a choice needs: a notice that is begun already is gone on with. */
function paperFor(context: ServiceContext, { id }: Agreement, choice: RenewalChoice, letter: boolean) {
  const kind = choice === 'notice' ? 'notice' : choice === 'renegotiate' && letter ? 'renewal' : null
  if (kind === null) return null
  const { db } = context
  const begun = listPapersOf(db, id).flatMap((paper) => {
    const found = paper.kind === kind && paper.takenOn === null && trashedAt(db, paper.paperId) === null ? getAgreement(db, paper.paperId) : null
    return found === null || found.state === 'ended' ? [] : [found]
  })
  const known = begun.at(-1)
  if (known) return { id: known.id, number: known.number, title: known.title, fresh: false }
  return { ...beginPaper(context, { agreement: id, kind, sections: [], end: null, noticeDays: null }), fresh: true }
}

/** Who lets a renewal come needs no reminder of the notice against it; whoever takes that back, or decides otherwise, does. */
function settleReminder({ db, today }: ServiceContext, agreementId: string, { renews, noticeBy }: ComingRenewal): void {
  const key = { subject: agreementId, kind: 'notice', date: noticeBy } as const
  const decision = decisionOf(listRenewalEntries(db, agreementId), renews)
  const before = getReminder(db, key)
  if (decision?.entry === 'keep') {
    const stage = Math.max(0, daysBetween(today(), noticeBy))
    keepReminder(db, key, done(before ?? { stage, nextOn: null, shown: true, snoozedUntil: null, handedTo: null, ignored: false, done: null }, today(), decision.grounds))
  } else if (before !== null && before.done !== null) keepReminder(db, key, { ...before, done: null, nextOn: today() })
}

function view(context: ServiceContext, agreement: Agreement): RenewalView {
  const { db, today } = context
  const day = today()
  const entries = listRenewalEntries(db, agreement.id)
  const { coming, unread } = known(context, agreement)
  const nameOf = (id: string | null) => (id === null ? '' : (getPerson(db, id)?.name ?? ''))
  const decision = coming?.decision
  return {
    today: day,
    coming: coming && {
      renews: coming.renews,
      noticeBy: coming.noticeBy,
      asksFrom: coming.asksFrom,
      asks: coming.asksFrom <= day && coming.decision === null,
      decision: decision ? { choice: decision.entry, grounds: decision.grounds, by: nameOf(decision.by), on: decision.on } : null,
    },
    unread: unread.map(({ renews, noticeBy, outcome }) => ({ renews, noticeBy, outcome })),
    entries: entries.map((each) => entryView(context, each, entries, nameOf(each.by))).toReversed(),
  }
}

function entryView({ db }: ServiceContext, entry: RenewalEntry, entries: readonly RenewalEntry[], by: string): RenewalView['entries'][number] {
  const paper = entry.paper === null ? null : getAgreement(db, entry.paper)
  const decides = entry.by !== null && entry.entry !== 'taken-back'
  return { renews: entry.renews, entry: entry.entry, grounds: entry.grounds, on: entry.on, by, superseded: decides && decisionOf(entries, entry.renews) !== entry, paper: paper && trashedAt(db, paper.id) === null ? { id: paper.id, number: paper.number } : null }
}

function tell(context: ServiceContext, { id }: Agreement): void {
  context.changed({ kind: 'agreement-changed', agreement: id })
  context.changed({ kind: 'reminders-changed' })
}
