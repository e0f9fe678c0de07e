import { z } from 'zod'
import type { Answers } from '../domain/answer.ts'
import type { CheckResult } from '../document/checks.ts'
import type { CompanionOnFile, Finding, MissingCompanion } from '../document/findings.ts'
import type { NumberingScheme } from '../document/numbering-scheme.ts'
import type { Question, QuestionGroup } from '../document/template.ts'
import type { Clause, DocumentTree } from '../document/tree.ts'
import { agreementName, agreementTitle } from './agreements.ts'
import { ask } from './method.ts'
import type { TemplateSummary } from './templates.ts'

/** Answers by question id. Their values are judged against the template's questions, each wrong one named. */
const someAnswers = z.record(z.string().min(1).max(100), z.unknown())

/** A draft as the Document tab needs it: `resolve(tree, answers, questions)` gives what is on the paper. */
export interface Draft {
  readonly agreement: string
  readonly tree: DocumentTree
  readonly groups: readonly QuestionGroup[]
  readonly questions: readonly Question[]
  readonly answers: Answers
  /** My organization's way to number clauses. */
  readonly numbering: NumberingScheme
  /** Grows by one with each change that is kept. */
  readonly revision: number
}

/** How a draft stands: the required elements, what else a careful reader would ask about, and the agreements that should be beside it. */
export interface CheckReport extends CheckResult {
  readonly findings: readonly Finding[]
  readonly companions: readonly MissingCompanion[]
  readonly onFile: readonly CompanionOnFile[]
  /** The review by counsel of the words that the draft began with; null: nobody has recorded one. */
  readonly review: TemplateSummary['review']
}

/** Ids in a tree, or of a copy on the paper, which means what it is a copy of; the whole change is judged by core, which names what is wrong with it. */
const treeId = z.string().min(1).max(200)
const parts = z.array(z.unknown()).max(100_000)
const words = { heading: parts.nullable(), children: parts }
const position = { parent: treeId.nullable(), index: z.int().min(0).max(100_000) }

/** A `TextChange` of main/document/changes. */
const textChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('edit'), clause: treeId, ...words }),
  z.strictObject({ do: z.literal('restore'), clause: treeId }),
  z.strictObject({ do: z.literal('decide'), clause: treeId, keep: z.boolean().nullable() }),
  z.strictObject({ do: z.literal('remove'), clause: treeId }),
  z.strictObject({ do: z.literal('put-back'), clause: treeId }),
  z.strictObject({ do: z.literal('add'), clause: treeId, ...position, ...words }),
  z.strictObject({ do: z.literal('move'), clause: treeId, ...position }),
])

export interface Drafted {
  readonly id: string
  readonly number: string
  readonly title: string
}

export const draftingMethods = {
  /** Begins an agreement from a template. Answers may be partial; my organization fills the first party when it is not answered. */
  'drafting.draft': ask(
    z.strictObject({ template: z.string().min(1).max(100), answers: someAnswers.default({}), title: agreementTitle.optional() }),
  ).gives<Drafted>(),
  'drafting.open': ask(z.strictObject({ agreement: agreementName })).gives<Draft>(),
  /** Keeps the answers named in `changes`; the others stay. When one of them is wrong none is kept. */
  'drafting.answer': ask(z.strictObject({ agreement: agreementName, changes: someAnswers })).gives<{ readonly revision: number }>(),
  'drafting.check': ask(z.strictObject({ agreement: agreementName })).gives<CheckReport>(),
  /**
   * Changes the text by hand. `revision` is the one that the change was made on; when somebody has changed the text in between, it is
   * refused and nothing is lost on either side. Gives the tree as it is then.
   */
  'drafting.change': ask(z.strictObject({ agreement: agreementName, revision: z.int().min(1), change: textChange })).gives<{ readonly revision: number; readonly tree: DocumentTree }>(),
  /** Several changes as one: all of them are kept, or none is. Each is made on the text as those before it left it. */
  'drafting.changeAll': ask(z.strictObject({ agreement: agreementName, revision: z.int().min(1), changes: z.array(textChange).min(1).max(2_000) })).gives<{ readonly revision: number; readonly tree: DocumentTree }>(),
  /** A clause as it was when the draft began, out of the stored sources; null for one that a person added. */
  'drafting.original': ask(z.strictObject({ agreement: agreementName, clause: treeId })).gives<Clause | null>(),
  /** A person says that a required element is there, in a clause edited by hand, or takes that back. It holds until the clause is changed again. */
  'drafting.confirm': ask(z.strictObject({ agreement: agreementName, requirement: z.string().min(1).max(100), confirmed: z.boolean() })).gives<CheckReport>(),
  /** Begins the agreement that `companions` of the check report asks for, with the same parties filled in, and links the two. */
  'drafting.draftCompanion': ask(z.strictObject({ agreement: agreementName, companion: z.string().min(1).max(100) })).gives<Drafted>(),
}
