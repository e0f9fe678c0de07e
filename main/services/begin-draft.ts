import type { Drafted } from '../contract/drafting.ts'
import { failure } from '../contract/problem.ts'
import { type AnswerProblem, checkAnswers, defaultAnswers } from '../document/answers.ts'
import { splitAnswers } from '../document/records.ts'
import type { Question, Template } from '../document/template.ts'
import type { Answers, PartyAnswer } from '../domain/answer.ts'
import { insertAgreement, nextAgreementNumber } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { replaceParties } from '../store/parties.ts'
import { replaceSignatories } from '../store/signatories.ts'
import { setTerm } from '../store/terms.ts'
import { insertText } from '../store/texts.ts'
import type { ServiceContext } from './context.ts'
import { keepSources } from './draft-text.ts'
import { refuseImpossibleTerm } from './impossible-term.ts'
import { myOrganization } from './organizations.ts'
import { actor, record } from './record.ts'
import type { ShelvedTemplate } from './template-shelf.ts'

/**
 * Begins an agreement from a template with answers of the right types; my organization fills the first party when it is not answered.
 * Without a title it is called after its template and the other parties.
 */
export function beginDraft(context: ServiceContext, { template, source }: ShelvedTemplate, given: Answers, title?: string): Drafted {
  const { db, now } = context
  const answers = { ...ourAnswers(context, template.questions), ...defaultAnswers(template.questions), ...given }
  refuseImpossibleTerm(splitAnswers(template.questions, answers).term)
  return transaction(db, () => {
    const agreement = {
      id: context.newId(),
      number: nextAgreementNumber(db, template.numberPrefix, Number(context.today().slice(0, 4))),
      title: title ?? titleFor(template, answers),
      kind: template.kind,
      state: 'draft',
      ownerId: actor(context),
      templateId: template.id,
      templateVersion: template.version,
      createdAt: now(),
      updatedAt: now(),
    } as const
    insertAgreement(db, agreement)
    insertText(db, agreement.id, { tree: template.tree, answers: keepRecords(context, agreement.id, template.questions, answers) })
    keepSources(context, agreement.id, source, template)
    record(context, 'agreement.drafted', agreement.id, { number: agreement.number, title: agreement.title, template: template.id, version: template.version, answers })
    return { id: agreement.id, number: agreement.number, title: agreement.title }
  })
}

/** Writes what answers say of parties, signatories and term into their records, and returns the rest, which stays with the text. */
export function keepRecords({ db, newId }: ServiceContext, agreementId: string, questions: readonly Question[], answers: Answers): Answers {
  const { answers: rest, parties, signatories, term } = splitAnswers(questions, answers)
  replaceParties(db, agreementId, parties.map((party) => ({ ...party, id: newId() })))
  replaceSignatories(db, agreementId, signatories.map((signatory) => ({ ...signatory, id: newId() })))
  setTerm(db, agreementId, term)
  return rest
}

/** Answers from outside as answers of the right types; throws a problem that names every wrong one. */
export function checkedAnswers(questions: readonly Question[], given: Readonly<Record<string, unknown>>): Answers {
  const result = checkAnswers(questions, given)
  if (result.ok) return result.answers
  throw failure('answers-wrong', { count: result.problems.length }, result.problems.map(({ question, says, remedy }: AnswerProblem) => ({ at: question, says, remedy })))
}

/** My organization is the first party of what it drafts, unless somebody says otherwise. */
function ourAnswers(context: ServiceContext, questions: readonly Question[]): Answers {
  const first = questions.find((question) => question.type === 'party')
  const { organization, setUp } = myOrganization(context)
  if (!first || !setUp) return {}
  const party: PartyAnswer = {
    name: organization.name,
    type: organization.type,
    acting_through: organization.actingThrough,
    address: organization.address,
    short_name: '',
    organization_id: organization.id,
  }
  return { [first.id]: party }
}

/** "Mutual non-disclosure agreement with Harbor Light": the template and the parties that are not the first. */
function titleFor(template: Template, answers: Answers): string {
  const [, ...others] = splitAnswers(template.questions, answers).parties
  const names = others.map(({ name }) => name).filter((name) => name !== '')
  return names.length === 0 ? template.title : `${template.title} with ${new Intl.ListFormat(template.language).format(names)}`.slice(0, 300)
}
