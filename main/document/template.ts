import type { DocumentTree } from './tree.ts'
import type { Capacity } from '../domain/agreement.ts'
import type { FillsOf } from './term-fills.ts'

/** A template as its folder says it: the questions, the text and the elements that law or practice asks for. */
export interface Template {
  readonly id: string
  readonly version: string
  readonly title: string
  /** The kind of agreement, for example `non-disclosure`. */
  readonly kind: string
  /** What an agreement's number begins with: `NDA` gives NDA-2026-001. */
  readonly numberPrefix: string
  /** BCP 47. */
  readonly language: string
  readonly summary: string
  /** Whether the organization's own counsel has recorded a review of this version. */
  readonly reviewedByCounsel?: boolean
  readonly groups: readonly QuestionGroup[]
  readonly questions: readonly Question[]
  readonly requires: readonly Requirement[]
  readonly companions: readonly Companion[]
  /** Words with a capital that are names and no defined terms, such as "United States". */
  readonly properNames: readonly string[]
  readonly tree: DocumentTree
}

export interface QuestionGroup {
  readonly id: string
  readonly title: string
}

interface QuestionBase {
  readonly id: string
  readonly group: string
  readonly label: string
  readonly help: string
  /** What a person could answer, as they would type it. */
  readonly example: string
  readonly required: boolean
  /** A condition over the answers; while it is false the question is not asked and needs no answer. */
  readonly when?: string
}

export interface ChoiceOption {
  readonly id: string
  readonly label: string
  /** The words that a field prints; the label when it is not given. */
  readonly text?: string
}

export type Question = QuestionBase &
  (
    | { readonly type: 'text' | 'paragraph' | 'list'; readonly maxLength?: number }
    /** `unit` prints behind the figure on the screen, for example "years". */
    | { readonly type: 'number'; readonly unit?: string; readonly min?: number; readonly max?: number; readonly default?: number; readonly fills?: FillsOf<'number'> }
    | { readonly type: 'money'; readonly currency: string }
    | { readonly type: 'date'; readonly fills?: FillsOf<'date'> }
    | { readonly type: 'duration'; readonly default?: string; readonly fills?: FillsOf<'duration'> }
    | { readonly type: 'boolean'; readonly default?: boolean; readonly fills?: FillsOf<'boolean'> }
    | { readonly type: 'choice'; readonly options: readonly ChoiceOption[]; readonly default?: string; readonly fills?: FillsOf<'choice'> }
    /** An organization in a role; the role's id is the question's. `shortName` is what the text calls it unless the person says otherwise. */
    | { readonly type: 'party'; readonly shortName: string; readonly seal?: true }
    /** `capacity`: as what the person signs, a party's signatory when it is not given; `resolution`: the question whose answer approves the signature. */
    | { readonly type: 'signatory'; readonly party: string; readonly capacity?: Capacity; readonly resolution?: string }
    | { readonly type: 'table'; readonly columns: readonly TableColumn[] }
  )

export interface TableColumn {
  readonly id: string
  readonly label: string
  readonly type: 'text' | 'number' | 'money' | 'date' | 'boolean' | 'choice'
  readonly options?: readonly ChoiceOption[]
  readonly currency?: string
}

/** An element that law, a funder or good practice asks for. */
export interface Requirement {
  readonly id: string
  /** What must be present, as a person reads it. */
  readonly says: string
  readonly cite: string
  /** ✔ primary text read, ◐ secondary source, ○ practice: never printed as "required by law". */
  readonly confidence: 'primary' | 'secondary' | 'practice'
  /** YYYY-MM-DD: the day on which the source said so. */
  readonly asOf: string
  readonly when?: string
  readonly satisfiedBy: { readonly clause: string } | { readonly answer: string }
}

/** Another agreement that should be on file between the same parties while a condition holds. */
export interface Companion {
  readonly id: string
  readonly when: string
  /** What should be there, as a person reads it. */
  readonly says: string
  readonly cite: string
  readonly confidence: Requirement['confidence']
  /** YYYY-MM-DD. */
  readonly asOf: string
  /** The kind of agreement that is looked for. */
  readonly kind: string
  /** The template that is offered, and which of its questions are answered from which of ours. */
  readonly template: string
  readonly answers: Readonly<Record<string, string>>
}

/** One thing wrong in a template, where it stands, and what to do. */
export interface TemplateProblem {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

/** The files of a template: `template.md`, and the library's clauses by id. */
export interface TemplateSource {
  readonly file: string
  readonly text: string
  readonly library: Readonly<Record<string, { readonly file: string; readonly text: string }>>
}

export type ParsedTemplate = { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly problems: readonly TemplateProblem[] }
