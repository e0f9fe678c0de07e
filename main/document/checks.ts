import type { Answer, Answers } from '../domain/answer.ts'
import { own } from '../domain/own.ts'
import { isBlank } from './blank.ts'
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

/**
 * Which of the elements that the template asks for are there. Content counts, not names: a clause must be visible and say something
 * (blanks, "N/A" and "TBD" say nothing), an answer must be given.
 */
export function checkRequirements(template: Pick<Template, 'requires' | 'questions'>, resolved: ResolvedDocument, answers: Answers): CheckResult {
  const holds = conditionsOver(answers, template.questions)
  const items = template.requires
    .filter((each) => holds(each.when))
    .map(({ id, says, cite, confidence, asOf, satisfiedBy }): CheckItem => {
      const ok = 'clause' in satisfiedBy ? clauseSays(satisfiedBy.clause, resolved.body) : answerSays(own(answers, satisfiedBy.answer))
      return { id, says, cite, confidence, asOf, satisfiedBy, ok, state: { kind: ok ? 'present' : 'missing' } }
    })
  return { present: items.filter((item) => item.ok).length, required: items.length, items }
}

function clauseSays(id: string, body: readonly ResolvedBlock[]): boolean {
  const clause = find(id, body)
  return clause !== null && clause.children.some(blockSays)
}

function find(id: string, blocks: readonly ResolvedBlock[]): Extract<ResolvedBlock, { kind: 'clause' | 'schedule' }> | null {
  for (const block of blocks) {
    if (block.kind !== 'clause' && block.kind !== 'schedule') continue
    const found = block.id === id ? block : find(id, block.children)
    if (found !== null) return found
  }
  return null
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
