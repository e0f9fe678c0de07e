import { z } from 'zod'
import { clauseText } from '../../main/document/clause-text.ts'
import { conditionsOver } from '../../main/document/conditions.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { ResolvedBlock, ResolvedDocument, SignatureBlock } from '../../main/document/resolved.ts'
import type { Question, Template } from '../../main/document/template.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { casesOf, exampleAnswers } from './template-cases.ts'

/** One entry of `templates/elements.yaml`. */
export interface Element {
  readonly id: string
  readonly text: string
  readonly source: string
  readonly confidence: 'primary' | 'secondary' | 'practice'
  /** The default that the question for it has. */
  readonly default?: number | undefined
}

const words = z.string().trim().min(2)
const target = z.union([
  z.strictObject({ clause: words, says: words.optional() }),
  z.strictObject({ schedule: words, says: words.optional() }),
  z.strictObject({ definition: words, says: words.optional() }),
  z.strictObject({ question: words, part: words.optional() }),
  z.strictObject({ signatures: words }),
  z.strictObject({ companion: words }),
  z.strictObject({ start: words }),
  z.strictObject({ end: words }),
  z.strictObject({ as: words }),
  z.strictObject({ not_here: z.string().trim().min(20) }),
])
export type Target = z.infer<typeof target>
export type ElementMap = Readonly<Record<string, readonly Target[]>>

/** The `elements.yaml` of a template's folder; throws when a target is of no known kind. */
export function readElementMap(input: unknown): ElementMap {
  return z.record(z.string(), z.union([target.transform((one) => [one]), z.array(target).min(1)])).parse(input)
}

export interface Unmet {
  readonly element: string
  readonly target: string
  readonly why: string
}

interface Case {
  readonly answers: Answers
  readonly resolved: ResolvedDocument
  readonly asked: (question: Question) => boolean
}

/** The elements that a template's map does not show to be met, with the reason. */
export function unmetElements(template: Template, map: ElementMap, elements: readonly Element[]): Unmet[] {
  const cases = casesOf(template.questions, exampleAnswers(template.id)).map((answers): Case => {
    const holds = conditionsOver(answers, template.questions)
    return { answers, resolved: resolve(template.tree, answers, template.questions), asked: (question) => holds(question.when) }
  })
  const taken = new Map<string, string>()
  return Object.entries(map).flatMap(([element, targets]) =>
    targets.flatMap((each): Unmet[] => {
      const key = JSON.stringify(each)
      const other = taken.get(key)
      if (other !== undefined && !('not_here' in each) && !('signatures' in each)) return [{ element, target: key, why: `meets ${other} already; write as, or the words that meet this one` }]
      taken.set(key, element)
      const wanted = elements.find(({ id }) => id === element)
      const why = whyNot(each, element, map, template, cases) ?? whyNotDefault(each, wanted, template)
      return why === null ? [] : [{ element, target: key, why }]
    }),
  )
}

function whyNot(each: Target, element: string, map: ElementMap, template: Template, cases: readonly Case[]): string | null {
  if ('not_here' in each) return null
  if ('as' in each) return each.as !== element && map[each.as]?.every((other) => !('as' in other)) === true ? null : 'no other element of this map is met so'
  if ('companion' in each) return template.companions.some(({ kind }) => kind === each.companion) ? null : 'no such companion'
  if ('question' in each) return questionMeets(each, template, cases) ? null : 'no such question or part, or nothing asks it'
  return cases.some(({ resolved }) => documentMeets(each, resolved)) ? null : 'not visible, or does not say it, under any answers'
}

function whyNotDefault(each: Target, element: Element | undefined, template: Template): string | null {
  if (element?.default === undefined || !('question' in each)) return null
  const question = template.questions.find(({ id }) => id === each.question)
  return question !== undefined && 'default' in question && question.default === element.default ? null : `the default is not ${element.default}`
}

const partyParts = ['name', 'type', 'acting_through', 'address', 'short_name']
const signatoryParts = ['name', 'title', 'authority']

function questionMeets({ question: id, part }: { question: string; part?: string | undefined }, template: Template, cases: readonly Case[]): boolean {
  const question = template.questions.find((each) => each.id === id)
  if (question === undefined || !cases.some(({ asked }) => asked(question))) return false
  return part === undefined || partsOf(question).includes(part)
}

function partsOf(question: Question): readonly string[] {
  if (question.type === 'party') return partyParts
  if (question.type === 'table') return question.columns.map((column) => column.id)
  return question.type === 'signatory' ? [...signatoryParts, question.capacity ?? 'party'] : []
}

function documentMeets(each: Exclude<Target, { not_here: string } | { as: string } | { companion: string } | { question: string }>, { body }: ResolvedDocument): boolean {
  if ('signatures' in each) return everyBlock(body).some((block) => block.kind === 'signatures' && block.blocks.some((one) => signatureHas(one, each.signatures)))
  if ('start' in each) return textOf(body.slice(0, body.findIndex((block) => block.kind === 'clause'))).includes(each.start)
  if ('end' in each) return textOf(body.slice(body.findLastIndex((block) => block.kind === 'clause') + 1)).includes(each.end)
  const [kind, id] = 'clause' in each ? ['clause', each.clause] : 'schedule' in each ? ['schedule', each.schedule] : ['definition', each.definition]
  const block = everyBlock(body).find((one) => one.kind === kind && one.id === id)
  return block !== undefined && says(block, each.says)
}

/** Content of its own, and the words that are looked for; a heading or a title alone says nothing. */
function says(block: ResolvedBlock, wanted: string | undefined): boolean {
  const text = block.kind === 'clause' || block.kind === 'schedule' ? textOf(block.children) : textOf([block])
  return text.split(' ').length >= 4 && (wanted === undefined || text.includes(wanted))
}

function signatureHas(block: SignatureBlock, part: string): boolean {
  if (part === 'signature' || part === 'date') return block.role !== ''
  if (part === 'party') return block.capacity === 'party' && block.party !== ''
  const value: unknown = Object.entries(block).find(([name]) => name === part)?.[1]
  return value === true || (typeof value === 'string' && value !== '')
}

/** What the blocks say, with a reference as @ and what it points at, and without doubled spaces. */
function textOf(blocks: readonly ResolvedBlock[]): string {
  return blocks.map(clauseText).join('\n').replaceAll(/\s+/g, ' ')
}

function everyBlock(blocks: readonly ResolvedBlock[]): ResolvedBlock[] {
  return blocks.flatMap((block) => [block, ...childrenOf(block)])
}

function childrenOf(block: ResolvedBlock): ResolvedBlock[] {
  if (block.kind === 'clause' || block.kind === 'schedule' || block.kind === 'definition') return everyBlock(block.children)
  return block.kind === 'list' ? block.items.flatMap(everyBlock) : []
}
