import type { agreementMethods, Begun } from '../contract/agreements.ts'
import type { ParsedInputOf } from '../contract/method.ts'
import { failure } from '../contract/problem.ts'
import { type Agreement, emptyTerm, type Party, type Term } from '../domain/agreement.ts'
import { insertAgreement, nextAgreementNumber } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { getOrganization } from '../store/organizations.ts'
import { replaceParties } from '../store/parties.ts'
import { replaceSignatories } from '../store/signatories.ts'
import { setTerm } from '../store/terms.ts'
import type { ServiceContext } from './context.ts'
import { refuseImpossibleTerm } from './impossible-term.ts'
import { actor, record } from './record.ts'

type Facts = ParsedInputOf<(typeof agreementMethods)['agreements.register']>

/** Records an agreement that has no text of ours. */
export function registerAgreement(context: ServiceContext, facts: Facts): Begun {
  const { db, newId, now } = context
  const term: Term = { ...emptyTerm, kind: facts.end === null ? null : 'fixed', start: facts.start, end: facts.end, noticeCount: facts.noticeDays }
  refuseImpossibleTerm(term)
  const agreement = transaction(db, () => {
    const made: Agreement = {
      id: newId(),
      number: nextAgreementNumber(db, 'AGR', Number(context.today().slice(0, 4))),
      title: facts.title,
      kind: facts.kind,
      state: facts.state,
      ownerId: actor(context),
      templateId: null,
      templateVersion: null,
      createdAt: now(),
      updatedAt: now(),
    }
    insertAgreement(db, made)
    const parties = replaceParties(db, made.id, facts.parties.map((party, index) => partyFrom(context, party, index)))
    replaceSignatories(db, made.id, facts.signatories.map(({ party, name, title }, index) => ({ id: newId(), role: `signatory_${index + 1}`, partyRole: parties[party]?.role ?? roleAt(0), capacity: 'party', name, title, authority: '' })))
    setTerm(db, made.id, term)
    record(context, 'agreement.registered', made.id, { number: made.number, ...facts })
    return made
  })
  context.changed({ kind: 'agreement-changed', agreement: agreement.id })
  return { id: agreement.id, number: agreement.number, title: agreement.title }
}

/** Of an organization in the registry the party has the facts as they are now. */
function partyFrom({ db, newId }: ServiceContext, { organizationId, name, type }: Facts['parties'][number], index: number): Party {
  const known = organizationId === null ? null : getOrganization(db, organizationId)
  if (organizationId !== null && !known) throw failure('record-unknown', { id: organizationId })
  const facts = known ?? { name, type, actingThrough: '', address: '' }
  return { id: newId(), role: roleAt(index), organizationId, name: facts.name, type: facts.type, actingThrough: facts.actingThrough, address: facts.address, shortName: '' }
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

/** As templates call the roles: `first_party`, `second_party`, … */
function roleAt(index: number): string {
  return `${ordinals[index] ?? `party_${index + 1}`}_party`
}
