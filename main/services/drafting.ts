import type { draftingMethods } from '../contract/drafting.ts'
import { failure } from '../contract/problem.ts'
import { findClause } from '../document/clause-standing.ts'
import { treeIdOf } from '../document/copies.ts'
import { touchAgreement } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { saveText } from '../store/texts.ts'
import { beginDraft, checkedAnswers, keepRecords } from './begin-draft.ts'
import { checkReport } from './check-report.ts'
import { draftCompanion } from './companions.ts'
import { confirmRequirement } from './confirming.ts'
import type { ServiceContext } from './context.ts'
import { draftText } from './draft-text.ts'
import { noteEditing } from './editing.ts'
import { changeByHand } from './hand-changes.ts'
import type { HandlersOf } from './handlers.ts'
import { templateNamed } from './template-named.ts'
import { requireOpenText } from './text-open.ts'

export const draftingHandlers = (context: ServiceContext): HandlersOf<typeof draftingMethods> => ({
  'drafting.draft': ({ template: id, answers: given, title }) => {
    const shelved = templateNamed(context.shelf, id)
    const drafted = beginDraft(context, shelved, checkedAnswers(shelved.template.questions, given), title)
    context.changed({ kind: 'agreement-changed', agreement: drafted.id })
    return drafted
  },

  'drafting.open': ({ agreement }) => {
    const { agreement: found, template, tree, answers, numbering, revision } = draftText(context, agreement)
    return { agreement: found.id, tree, groups: template.groups, questions: template.questions, answers, numbering, revision }
  },

  'drafting.answer': ({ agreement, changes }) => {
    const draft = draftText(context, agreement)
    const { id } = draft.agreement
    requireOpenText(draft.agreement)
    const answers = { ...draft.answers, ...checkedAnswers(draft.template.questions, changes) }
    const revision = transaction(context.db, () => {
      noteEditing(context, draft)
      touchAgreement(context.db, id, context.now())
      return saveText(context.db, id, { answers: keepRecords(context, id, draft.template.questions, answers) }, draft.revision)
    })
    context.changed({ kind: 'agreement-changed', agreement: id })
    return { revision }
  },

  'drafting.check': ({ agreement }) => checkReport(context, draftText(context, agreement)),

  'drafting.change': ({ agreement, revision, change }) => changeByHand(context, draftText(context, agreement), revision, [change]),

  'drafting.changeAll': ({ agreement, revision, changes }) => changeByHand(context, draftText(context, agreement), revision, changes),

  'drafting.original': ({ agreement, clause }) => {
    const { template, tree } = draftText(context, agreement)
    const original = findClause(template.tree.body, treeIdOf(clause))
    if (original === null && findClause(tree.body, treeIdOf(clause)) === null) throw failure('clause-unknown', { clause })
    return original
  },

  'drafting.confirm': ({ agreement, requirement, confirmed }) => {
    confirmRequirement(context, draftText(context, agreement), requirement, confirmed)
    return checkReport(context, draftText(context, agreement))
  },

  'drafting.draftCompanion': ({ agreement, companion }) => draftCompanion(context, draftText(context, agreement), companion),
})
