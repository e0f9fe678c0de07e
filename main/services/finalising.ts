import { emptyTerm } from '../domain/agreement.ts'
import { longDate } from '../domain/date.ts'
import type { finalisingMethods, FinalStanding } from '../contract/finalising.ts'
import { fill } from '../contract/messages/fill.ts'
import { finalisingItems, finalLabel } from '../contract/messages/finalising.ts'
import { impossibleTerm } from '../contract/messages/impossible-term.ts'
import { checkWords } from '../contract/messages/states.ts'
import { failure } from '../contract/problem.ts'
import type { CheckItem } from '../document/checks.ts'
import { findingsOf } from '../document/find-findings.ts'
import { termProperty } from '../document/term-fills.ts'
import { impossibility } from '../domain/term/impossible-term.ts'
import { countOpenComments } from '../store/comments.ts'
import { transaction } from '../store/database.ts'
import { getTerm } from '../store/terms.ts'
import { setTextNumbering } from '../store/texts.ts'
import { asChecked, requirementsOf } from './check-report.ts'
import type { ServiceContext } from './context.ts'
import { type DraftText, draftText, resolved } from './draft-text.ts'
import { endEditing } from './editing.ts'
import type { HandlersOf } from './handlers.ts'
import { refuseImpossibleTerm } from './impossible-term.ts'
import { record } from './record.ts'
import { keepStanding, standingAfter } from './standing.ts'
import { keepVersion, versionNow } from './versions.ts'

export const finalisingHandlers = (context: ServiceContext): HandlersOf<typeof finalisingMethods> => ({
  'finalising.standing': ({ agreement }) => standing(context, draftText(context, agreement)),

  'finalising.finalise': ({ agreement, skipReview, overrides }) => {
    const draft = draftText(context, agreement)
    const found = draft.agreement
    const after = standingAfter(context, found, { kind: 'finalise', reviewSkipped: skipReview !== undefined })
    const reasons = new Map(overrides.map(({ requirement, reason }) => [requirement, reason]))
    refuseImpossibleTerm(getTerm(context.db, found.id) ?? emptyTerm)
    const { undecided, open } = standing(context, draft)
    refuseUndecided(undecided)
    refuseOpen(open, reasons)
    const version = transaction(context.db, () => {
      endEditing(context, found.id)
      setTextNumbering(context.db, found.id, draft.numbering)
      const label = fill(finalLabel, { date: longDate(context.today(), 'en-US') })
      const number = keepVersion(context, versionNow(context, found), label)
      if (found.state === 'draft') record(context, 'agreement.review-skipped', found.id, { reason: skipReview })
      for (const { id, says, cite, state: { kind } } of open) record(context, 'check.overridden', found.id, { requirement: id, says, cite, state: kind, reason: reasons.get(id) })
      keepStanding(context, found, after, context.today())
      record(context, 'agreement.finalised', found.id, { version: number, label, from: found.state, to: after.state })
      return number
    })
    context.changed({ kind: 'agreement-changed', agreement: found.id })
    return { state: after.state, version }
  },

  'finalising.reopen': ({ agreement, reason }) => {
    const { agreement: found } = draftText(context, agreement)
    const after = standingAfter(context, found, { kind: 'reopen' })
    transaction(context.db, () => {
      setTextNumbering(context.db, found.id, null)
      keepStanding(context, found, after, context.today())
      record(context, 'agreement.reopened', found.id, { reason, from: found.state, to: after.state })
    })
    context.changed({ kind: 'agreement-changed', agreement: found.id })
    return { state: after.state }
  },
})

function standing(context: ServiceContext, draft: DraftText): FinalStanding {
  const document = resolved(draft)
  const findings = findingsOf(document, draft.template, draft.tree, draft.answers)
  return {
    state: draft.agreement.state,
    reviewSkipped: draft.agreement.state === 'draft',
    undecided: findings.flatMap((each) => (each.kind === 'undecided-clause' ? [{ clause: each.clause, place: each.place }] : [])),
    open: requirementsOf(context, draft, asChecked(draft)).items.filter(({ ok, confidence }) => !ok && confidence === 'primary'),
    impossible: impossibleIn(context, draft),
    blanks: findings.filter(({ kind }) => kind === 'blank-field').length,
    comments: countOpenComments(context.db, draft.agreement.id),
  }
}

function impossibleIn({ db }: ServiceContext, { agreement, template }: DraftText): FinalStanding['impossible'] {
  const found = impossibility(getTerm(db, agreement.id) ?? emptyTerm)
  if (found === null) return null
  const { says, remedy } = impossibleTerm(found)
  const asked = template.questions.find((question) => 'fills' in question && question.fills !== undefined && found.facts.includes(termProperty(question.fills)))
  return { says, remedy, question: asked?.id ?? null }
}

function refuseUndecided(undecided: FinalStanding['undecided']): void {
  if (undecided.length === 0) return
  const items = undecided.map(({ clause, place }) => ({ at: place || clause, ...finalisingItems.undecided }))
  throw failure('clauses-undecided', { count: items.length }, items)
}

/** What is open needs a reason each; a reason for anything else would stand in the history without need. */
function refuseOpen(open: readonly CheckItem[], reasons: ReadonlyMap<string, string>): void {
  const idle = [...reasons.keys()].filter((requirement) => !open.some(({ id }) => id === requirement))
  if (idle.length > 0) throw failure('overrides-idle', { count: idle.length }, idle.map((at) => ({ at, ...finalisingItems.idle })))
  const stopping = open.filter(({ id }) => !reasons.has(id))
  if (stopping.length === 0) return
  throw failure('checks-open', { count: stopping.length }, stopping.map(({ id, says, cite, state }) => ({ at: id, says: fill(finalisingItems.open.says, { says, cite, state: checkWords[state.kind] }), remedy: finalisingItems.open.remedy })))
}
