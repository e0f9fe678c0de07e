import type { draftingMethods } from '../contract/drafting.ts'
import { failure } from '../contract/problem.ts'
import { type AnswerProblem, checkAnswers, defaultAnswers } from '../document/answers.ts'
import { checkRequirements } from '../document/checks.ts'
import { splitAnswers } from '../document/records.ts'
import { resolve } from '../document/resolve.ts'
import type { Question, Template } from '../document/template.ts'
import type { Answers, PartyAnswer } from '../domain/answer.ts'
import { insertAgreement, nextAgreementNumber, touchAgreement } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { replaceParties } from '../store/parties.ts'
import { replaceSignatories } from '../store/signatories.ts'
import { setTerm } from '../store/terms.ts'
import { insertText, saveText } from '../store/texts.ts'
import type { ServiceContext } from './context.ts'
import { draftText, keepSources } from './draft-text.ts'
import { noteEditing } from './editing.ts'
import type { HandlersOf } from './handlers.ts'
import { myOrganization } from './organizations.ts'
import { actor, record } from './record.ts'
import { templateNamed } from './templates.ts'

export const draftingHandlers = (context: ServiceContext): HandlersOf<typeof draftingMethods> => ({
  'drafting.draft': ({ template: id, answers: given, title }) => {
    const { template, source } = templateNamed(context.shelf, id)
    const answers = { ...ourAnswers(context, template.questions), ...defaultAnswers(template.questions), ...checked(template.questions, given) }
    const { db, now } = context
    const agreement = transaction(db, () => {
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
      return agreement
    })
    context.changed({ kind: 'agreement-changed', agreement: agreement.id })
    return { id: agreement.id, number: agreement.number, title: agreement.title }
  },

  'drafting.open': ({ agreement }) => {
    const { agreement: found, template, tree, answers, revision } = draftText(context, agreement)
    return { agreement: found.id, tree, groups: template.groups, questions: template.questions, answers, numbering: 'decimal', revision }
  },

  'drafting.answer': ({ agreement, changes }) => {
    const draft = draftText(context, agreement)
    const { id, number, state } = draft.agreement
    if (state !== 'draft') throw failure('agreement-is-no-draft', { number, state })
    const answers = { ...draft.answers, ...checked(draft.template.questions, changes) }
    const revision = transaction(context.db, () => {
      noteEditing(context, id, draft.answers)
      touchAgreement(context.db, id, context.now())
      return saveText(context.db, id, { answers: keepRecords(context, id, draft.template.questions, answers) }, draft.revision)
    })
    context.changed({ kind: 'agreement-changed', agreement: id })
    return { revision }
  },

  'drafting.check': ({ agreement }) => {
    const { template, tree, answers } = draftText(context, agreement)
    return { ...checkRequirements(template, resolve(tree, answers, template.questions), answers), findings: [], companions: [] }
  },

  'drafting.change': () => {
    throw new Error('Not there yet.')
  },
  'drafting.original': () => {
    throw new Error('Not there yet.')
  },
  'drafting.confirm': () => {
    throw new Error('Not there yet.')
  },
  'drafting.draftCompanion': () => {
    throw new Error('Not there yet.')
  },
})

/** Writes what answers say of parties, signatories and term into their records, and returns the rest, which stays with the text. */
function keepRecords({ db, newId }: ServiceContext, agreementId: string, questions: readonly Question[], answers: Answers): Answers {
  const { answers: rest, parties, signatories, term } = splitAnswers(questions, answers)
  replaceParties(db, agreementId, parties.map((party) => ({ ...party, id: newId() })))
  replaceSignatories(db, agreementId, signatories.map((signatory) => ({ ...signatory, id: newId() })))
  setTerm(db, agreementId, term)
  return rest
}

function checked(questions: readonly Question[], given: Readonly<Record<string, unknown>>): Answers {
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
