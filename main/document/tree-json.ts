import { z } from 'zod'
import { beyondLimits } from './tree-limits.ts'
import { fieldFormats, referenceNouns, type Block, type DocumentTree, type Inline, type TableRow } from './tree.ts'

const id = z.string().min(1).max(200)
const text = z.string().max(200_000)
const condition = z.string().max(4000)
const when = condition.optional()
const name = z.string().min(1).max(60)
const repeat = z.strictObject({ of: name, as: name })
const yes = z.literal(true).optional()
const style = { strong: z.boolean().optional(), emphasis: z.boolean().optional() }

const inline: z.ZodType<Inline> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text, ...style }),
  z.strictObject({ kind: z.literal('field'), value: z.string().max(200), format: z.enum(fieldFormats).optional(), ...style }),
  z.strictObject({ kind: z.literal('reference'), target: id, noun: z.enum(referenceNouns).optional(), listed: yes }),
  z.strictObject({ kind: z.literal('when'), condition, content: z.array(z.lazy(() => inline)) }),
  z.strictObject({ kind: z.literal('each'), repeat, content: z.array(z.lazy(() => inline)) }),
]) as z.ZodType<Inline>

const inlines = z.array(inline)
const cells = z.array(inlines)
const row = z.union([cells, z.strictObject({ repeat, cells })]) as z.ZodType<TableRow>
const blocks = z.array(z.lazy(() => block))
const origin = z.strictObject({ clause: id, source: z.enum(['template', 'library']), version: z.string().max(60) })

const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clause'), id, when, origin: origin.nullable(), heading: inlines.nullable(), children: blocks, edited: yes, decided: z.enum(['keep', 'remove']).optional(), removed: yes }),
  z.strictObject({ kind: z.literal('paragraph'), id, when, content: inlines }),
  z.strictObject({ kind: z.literal('list'), id, when, ordered: z.boolean(), items: z.array(z.strictObject({ when, repeat: repeat.optional(), children: blocks })) }),
  z.strictObject({ kind: z.literal('table'), id, when, head: cells, rows: z.array(row) }),
  z.strictObject({ kind: z.literal('rows'), id, when, question: id }),
  z.strictObject({ kind: z.literal('schedule'), id, when, title: inlines, children: blocks }),
  z.strictObject({ kind: z.literal('definition'), id, when, term: text, children: blocks }),
  z.strictObject({ kind: z.literal('each'), id, when, repeat, children: blocks }),
  z.strictObject({ kind: z.literal('signatures'), id, when, of: z.enum(['parties', 'approvals']).optional() }),
]) as z.ZodType<Block>

const tree = z.strictObject({ language: z.string().min(2).max(60), title: inlines, body: blocks }) as z.ZodType<DocumentTree>

export type TreeFromJson = { readonly ok: true; readonly tree: DocumentTree } | { readonly ok: false; readonly message: string }
export type BlocksFromJson = { readonly ok: true; readonly blocks: readonly Block[] } | { readonly ok: false; readonly message: string }
export type InlinesFromJson = { readonly ok: true; readonly inlines: readonly Inline[] } | { readonly ok: false; readonly message: string }

/**
 * A tree from what JSON.parse gave, checked whole. A tree is plain data already, so JSON.stringify writes it. Never throws; the
 * message names the place that is wrong.
 */
export function treeFromJson(value: unknown): TreeFromJson {
  const read = fromJson(tree, value)
  return read.ok ? { ok: true, tree: read.value } : read
}

/** Blocks from outside, such as the new words of a clause; checked as a stored tree is. Never throws. */
export function blocksFromJson(value: unknown): BlocksFromJson {
  const read = fromJson(blocks, value)
  return read.ok ? { ok: true, blocks: read.value } : read
}

/** Running text from outside, such as a heading; checked as a stored tree is. Never throws. */
export function inlinesFromJson(value: unknown): InlinesFromJson {
  const read = fromJson(inlines, value)
  return read.ok ? { ok: true, inlines: read.value } : read
}

function fromJson<T>(schema: z.ZodType<T>, value: unknown): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string } {
  const tooMuch = beyondLimits(value)
  if (tooMuch !== null) return { ok: false, message: tooMuch }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const issue = parsed.error.issues[0]
  return { ok: false, message: `The stored text is damaged at ${issue?.path.map(String).join('.') || 'its top'}: ${issue?.message ?? 'unknown'}.` }
}
