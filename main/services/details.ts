import type { AgreementDetails } from '../contract/agreements.ts'
import type { AgreementFacts, detailsMethods, FillingQuestion, LinkedAgreement } from '../contract/details.ts'
import type { ParsedInputOf } from '../contract/method.ts'
import { failure } from '../contract/problem.ts'
import type { Question } from '../document/template.ts'
import { termProperty } from '../document/term-fills.ts'
import { type Agreement, emptyTerm, type Party, type Signatory, type Term } from '../domain/agreement.ts'
import { listLinks } from '../store/agreement-links.ts'
import { getAgreement, trashedAt, updateAgreement } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { listParties, replaceParties } from '../store/parties.ts'
import { getPerson } from '../store/people.ts'
import { listSignatories, replaceSignatories } from '../store/signatories.ts'
import { getTerm, setTerm } from '../store/terms.ts'
import { getText } from '../store/texts.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import { learnHolidaysOf } from './days-off.ts'
import { draftText } from './draft-text.ts'
import type { HandlersOf } from './handlers.ts'
import { refuseImpossibleTerm } from './impossible-term.ts'
import { record } from './record.ts'
import { termNow } from './term-now.ts'

type Changes = ParsedInputOf<(typeof detailsMethods)['details.change']>['changes']

/** The facts of an agreement that can be changed by hand. */
export interface Facts {
  readonly kind: string
  readonly parties: readonly Party[]
  readonly signatories: readonly Signatory[]
  readonly term: Term
}

export const detailsHandlers = (context: ServiceContext): HandlersOf<typeof detailsMethods> => ({
  'details.get': ({ agreement }) => factsBeside(context, agreementNamed(context, agreement)),
  'details.change': async ({ agreement, changes }) => {
    await learnHolidaysOf(context, { ...getTerm(context.db, agreementNamed(context, agreement).id), ...changes.term })
    const found = agreementNamed(context, agreement)
    if (getText(context.db, found.id)) throw failure('agreement-has-text', { number: found.number })
    const before = factsOf(context, found)
    const after = changed(context, before, changes)
    refuseImpossible(found, after)
    if (JSON.stringify(before) !== JSON.stringify(after)) keep(context, found, before, after)
    return { ...agreementNamed(context, found.id), ...factsOf(context, agreementNamed(context, found.id)) } satisfies AgreementDetails
  },
})

function factsBeside(context: ServiceContext, agreement: Agreement): AgreementFacts {
  const owner = getPerson(context.db, agreement.ownerId)
  if (!owner) throw failure('record-unknown', { id: agreement.ownerId })
  return { owner, text: getText(context.db, agreement.id) && textFacts(context, agreement), links: linksOf(context, agreement.id), term: termNow(context, agreement) }
}

function textFacts(context: ServiceContext, { id }: Agreement): AgreementFacts['text'] {
  const { template } = draftText(context, id)
  const { title, version, reviewedByCounsel = false, questions } = template
  return { template: title, version, reviewedByCounsel, questions: questions.flatMap(filling) }
}

function filling(question: Question): FillingQuestion[] {
  const { id, label } = question
  if (question.type === 'party' || question.type === 'signatory') return [{ fact: `${question.type}:${id}`, question: id, label }]
  return 'fills' in question && question.fills !== undefined ? [{ fact: `term:${termProperty(question.fills)}`, question: id, label }] : []
}

function linksOf({ db }: ServiceContext, id: string): LinkedAgreement[] {
  return listLinks(db, id).flatMap(({ agreementId, otherId, kind }) => {
    const madeForThis = agreementId === id
    const other = getAgreement(db, madeForThis ? otherId : agreementId)
    if (!other || trashedAt(db, other.id) !== null) return []
    return [{ id: other.id, number: other.number, title: other.title, state: other.state, kind, madeForThis }]
  })
}

function factsOf({ db }: ServiceContext, { id, kind }: Agreement): Facts {
  return { kind, parties: listParties(db, id), signatories: listSignatories(db, id), term: getTerm(db, id) ?? emptyTerm }
}

/** Parties and signatories keep the ids that their roles have. */
function changed({ newId }: ServiceContext, before: Facts, { kind, parties, signatories, term }: Changes): Facts {
  const idOf = (rows: readonly { readonly id: string; readonly role: string }[], role: string) => rows.find((row) => row.role === role)?.id ?? newId()
  return {
    kind: kind ?? before.kind,
    parties: parties?.map((party) => ({ id: idOf(before.parties, party.role), ...party })) ?? before.parties,
    signatories: signatories?.map((signatory) => ({ id: idOf(before.signatories, signatory.role), ...signatory })) ?? before.signatories,
    term: { ...before.term, ...Object.fromEntries(Object.entries(term ?? {}).filter(([, value]) => value !== undefined)) },
  }
}

function refuseImpossible({ number }: Agreement, { parties, signatories, term }: Facts): void {
  refuseImpossibleTerm(term)
  const roles = new Set(parties.map(({ role }) => role))
  const lost = signatories.find(({ partyRole }) => !roles.has(partyRole))
  if (lost) throw failure('signatory-without-party', { number, name: lost.name })
}

function keep(context: ServiceContext, agreement: Agreement, before: Facts, { kind, parties, signatories, term }: Facts): void {
  const { db, now } = context
  transaction(db, () => {
    updateAgreement(db, { ...agreement, kind, updatedAt: now() })
    replaceParties(db, agreement.id, parties)
    replaceSignatories(db, agreement.id, signatories)
    setTerm(db, agreement.id, term)
    record(context, 'agreement.facts-changed', agreement.id, { changes: differing(before, { kind, parties, signatories, term }) })
  })
  context.changed({ kind: 'agreement-changed', agreement: agreement.id })
}

/** Only what differs, each fact with both its values. */
function differing(before: Facts, after: Facts) {
  const facts = Object.keys(before) as (keyof Facts)[]
  return facts.filter((fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact])).map((fact) => ({ fact, from: before[fact], to: after[fact] }))
}
