import type { Drafted } from '../contract/drafting.ts'
import { failure } from '../contract/problem.ts'
import { checkAnswers } from '../document/answers.ts'
import { conditionsOver } from '../document/conditions.ts'
import type { CompanionOnFile, MissingCompanion } from '../document/findings.ts'
import type { Companion, Question } from '../document/template.ts'
import type { Agreement } from '../domain/agreement.ts'
import type { Answers } from '../domain/answer.ts'
import { own } from '../domain/own.ts'
import { type NamedParty, sameParties } from '../domain/same-parties.ts'
import { linkAgreements, listLinks } from '../store/agreement-links.ts'
import { getAgreement, trashedAt } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { listParties, listPartiesOfKind } from '../store/parties.ts'
import { beginDraft } from './begin-draft.ts'
import type { ServiceContext } from './context.ts'
import type { DraftText } from './draft-text.ts'
import { record } from './record.ts'
import { templateNamed } from './template-named.ts'

interface Companions {
  readonly companions: readonly MissingCompanion[]
  readonly onFile: readonly CompanionOnFile[]
}

/** The agreements that should be on file between the same parties, as this one stands: those that are not, and those that are. */
export function companionsOf(context: ServiceContext, draft: DraftText): Companions {
  const asked = companionsAsked(draft).map((companion) => ({ companion, there: onFile(context, draft, companion) }))
  return {
    companions: asked.flatMap(({ companion: { id, says, cite, confidence, asOf, template }, there }) => (there === null ? [{ id, says, cite, confidence, asOf, template, templateTitle: titleOf(context, template) }] : [])),
    onFile: asked.flatMap(({ companion: { id, says }, there }) => (there === null ? [] : [{ id, says, agreement: there.id, number: there.number }])),
  }
}

/** Begins the agreement that a companion names, with the answers that it shares with this one, and links the two. */
export function draftCompanion(context: ServiceContext, draft: DraftText, companionId: string): Drafted {
  const { id, number, title } = draft.agreement
  const companion = companionsAsked(draft).find((each) => each.id === companionId)
  if (companion === undefined) throw failure('companion-unknown', { number, companion: companionId })
  const there = onFile(context, draft, companion)
  if (there !== null) throw failure('companion-on-file', { companion: companion.says, other: there.number })
  const shelved = templateNamed(context.shelf, companion.template)
  const drafted = transaction(context.db, () => {
    const other = beginDraft(context, shelved, sharedAnswers(companion, draft.answers, shelved.template.questions))
    linkAgreements(context.db, { agreementId: id, otherId: other.id, kind: companionLink })
    record(context, 'agreement.companion-drafted', id, { companion: companion.id, says: companion.says, cite: companion.cite, other: other.number, title: other.title })
    record(context, 'agreement.drafted-as-companion', other.id, { companion: companion.id, says: companion.says, cite: companion.cite, of: number, title })
    return other
  })
  for (const agreement of [id, drafted.id]) context.changed({ kind: 'agreement-changed', agreement })
  return drafted
}

const companionLink = 'companion'

function companionsAsked({ template, answers }: DraftText): readonly Companion[] {
  const holds = conditionsOver(answers, template.questions)
  return template.companions.filter(({ when }) => holds(when))
}

/** What is on file for a companion: one that was drafted for this agreement, or one between the same parties; null for none. */
function onFile({ db }: ServiceContext, { agreement: { id } }: DraftText, { kind }: Companion): Pick<Agreement, 'id' | 'number'> | null {
  const linked = listLinks(db, id).flatMap((link) => (link.agreementId === id && link.kind === companionLink && trashedAt(db, link.otherId) === null ? (getAgreement(db, link.otherId) ?? []) : []))
  const drafted = linked.find((other) => other.kind === kind && other.state !== 'ended')
  if (drafted !== undefined) return drafted
  const ours = listParties(db, id)
  const between = [...partiesByAgreement(listPartiesOfKind(db, kind, 'ended'))].find(([other, theirs]) => other !== id && sameParties(ours, theirs))
  return between === undefined ? null : getAgreement(db, between[0])
}

function partiesByAgreement(rows: readonly (NamedParty & { readonly agreementId: string })[]): ReadonlyMap<string, NamedParty[]> {
  const grouped = new Map<string, NamedParty[]>()
  for (const { agreementId, ...party } of rows) grouped.set(agreementId, [...(grouped.get(agreementId) ?? []), party])
  return grouped
}

function titleOf({ shelf }: ServiceContext, template: string): string {
  const found = shelf.find(template)
  return 'code' in found ? template : found.template.title
}

/** Our answers under the names of their questions. What does not fit there (an option that they do not have) is left to be answered. */
function sharedAnswers({ answers: shared }: Companion, ours: Answers, questions: readonly Question[]): Answers {
  const fitting = Object.entries(shared).flatMap(([theirs, from]) => {
    const checked = checkAnswers(questions, { [theirs]: own(ours, from) ?? null })
    return checked.ok ? Object.entries(checked.answers).filter(([, answer]) => answer !== null) : []
  })
  return Object.fromEntries(fitting)
}
