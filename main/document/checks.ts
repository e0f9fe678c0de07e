import type { Answer, Answers } from '../domain/answer.ts'
import { own } from '../domain/own.ts'
import { isBlank } from './blank.ts'
import { clauseText } from './clause-text.ts'
import { conditionsOver } from './conditions.ts'
import type { ResolvedBlock, ResolvedDocument, ResolvedInline } from './resolved.ts'
import type { Requirement, Template } from './template.ts'

/** How one required element stands. */
export interface CheckItem {
  readonly id: string
  readonly says: string
  readonly cite: string
  readonly confidence: Requirement['confidence']
  /** YYYY-MM-DD. */
  readonly asOf: string
  /** Whether it is present or confirmed. */
  readonly ok: boolean
  readonly state: CheckState
  /** What makes it present. */
  readonly satisfiedBy: Requirement['satisfiedBy']
}

/**
 * `confirm`: the clause was edited by hand, and only a person can say whether the element is still there; `confirmed`: a person said so.
 */
export type CheckState =
  | { readonly kind: 'present' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'confirmed'; readonly by: string; readonly at: string }

export interface CheckResult {
  /** How many are present or confirmed. */
  readonly present: number
  readonly required: number
  readonly items: readonly CheckItem[]
}

/** Who confirmed a requirement while it read so; null when nobody did. `words` are those that `wordsToConfirm` gives. */
export type Confirmations = (requirement: string, words: string) => { readonly by: string; readonly at: string } | null

/**
 * Which of the elements that the template asks for are there. Content counts, not names: a clause must be visible and say something
 * (blanks, "N/A" and "TBD" say nothing), an answer must be given. Where words were changed by hand, only a person can say whether the
 * element is still there: that is so when the clause, one inside of it or one around it was edited. One that a person added inside it
 * counts as edited: new words may take back what the old ones say ("This section does not apply to …").
 */
export function checkRequirements(template: Pick<Template, 'requires' | 'questions'>, resolved: ResolvedDocument, answers: Answers, confirmed: Confirmations = () => null): CheckResult {
  const holds = conditionsOver(answers, template.questions)
  const items = template.requires
    .filter((each) => holds(each.when))
    .map((requirement): CheckItem => {
      const { id, says, cite, confidence, asOf, satisfiedBy } = requirement
      const state = 'clause' in satisfiedBy ? clauseState(id, satisfiedBy.clause, resolved.body, confirmed) : answerState(own(answers, satisfiedBy.answer))
      return { id, says, cite, confidence, asOf, satisfiedBy, ok: state.kind === 'present' || state.kind === 'confirmed', state }
    })
  return { present: items.filter((item) => item.ok).length, required: items.length, items }
}

/**
 * The words that a person confirms for an element: those of the widest clause that was edited by hand around what satisfies it, of that
 * clause itself when the edit is in it. Null when there is nothing to confirm.
 */
export function wordsToConfirm({ satisfiedBy }: Requirement, resolved: ResolvedDocument): string | null {
  const found = 'clause' in satisfiedBy ? find(satisfiedBy.clause, resolved.body) : null
  return found === null || !found.clause.children.some(blockSays) ? null : handWords(found)
}

type Holder = Extract<ResolvedBlock, { kind: 'clause' | 'schedule' }>

interface Found {
  readonly clause: Holder
  /** The outermost clause around it that was edited by hand; null for none. */
  readonly around: Holder | null
}

function clauseState(requirement: string, id: string, body: readonly ResolvedBlock[], confirmed: Confirmations): CheckState {
  const found = find(id, body)
  if (found === null || !found.clause.children.some(blockSays)) return { kind: 'missing' }
  const words = handWords(found)
  if (words === null) return { kind: 'present' }
  const confirmation = confirmed(requirement, words)
  return confirmation === null ? { kind: 'confirm' } : { kind: 'confirmed', by: confirmation.by, at: confirmation.at }
}

function find(id: string, blocks: readonly ResolvedBlock[], around: Holder | null = null): Found | null {
  for (const block of blocks) {
    if (block.kind !== 'clause' && block.kind !== 'schedule') continue
    if (block.id === id) return { clause: block, around }
    const found = find(id, block.children, around ?? (isEdited(block) ? block : null))
    if (found !== null) return found
  }
  return null
}

function handWords({ clause, around }: Found): string | null {
  return around !== null || isEditedWithin(clause) ? clauseText(around ?? clause) : null
}

function isEdited(block: ResolvedBlock): boolean {
  return block.kind === 'clause' && block.edited === true
}

function isEditedWithin(block: ResolvedBlock): boolean {
  return isEdited(block) || ((block.kind === 'clause' || block.kind === 'schedule') && block.children.some(isEditedWithin))
}

function answerState(answer: Answer | undefined): CheckState {
  return { kind: answerSays(answer) ? 'present' : 'missing' }
}

function blockSays(block: ResolvedBlock): boolean {
  switch (block.kind) {
    case 'clause':
    case 'schedule':
      return block.children.some(blockSays)
    case 'paragraph':
      return inlinesSay(block.content)
    case 'definition':
      return inlinesSay(block.content) || block.children.some(blockSays)
    case 'list':
      return block.items.some((item) => item.some(blockSays))
    case 'table':
      return block.rows.some((row) => row.some(inlinesSay))
    case 'signatures':
      return block.blocks.length > 0
  }
}

function inlinesSay(content: readonly ResolvedInline[]): boolean {
  return textSays(content.map((inline) => (inline.kind === 'field' && inline.blank ? '' : inline.text)).join(''))
}

function answerSays(answer: Answer | undefined): boolean {
  if (answer === undefined || isBlank(answer)) return false
  if (typeof answer === 'string') return textSays(answer)
  return typeof answer !== 'object' || answer === null || !('name' in answer) || textSays(answer.name)
}

const placeholders = ['na', 'notapplicable', 'tbd', 'tba', 'tbc', 'tobedetermined', 'tobedecided', 'tobeagreed', 'tobeconfirmed', 'todo', 'none', 'nil', 'pending', 'xxx', 'reserved', 'intentionallyomitted', 'deleted']

/** Words that only hold a place are none; what is left of "N/A." without its signs is "na". */
function textSays(text: string): boolean {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  return letters !== '' && !/^x+$/.test(letters) && !placeholders.includes(letters)
}
