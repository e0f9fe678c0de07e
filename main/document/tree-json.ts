import { z } from 'zod'
import { fieldFormats, type Block, type DocumentTree, type Inline } from './tree.ts'

/** A stored tree that is larger or deeper than this is damaged or hostile: 200 printed pages have some 20,000 nodes. */
const most = { depth: 60, nodes: 400_000 }

const id = z.string().min(1).max(200)
const text = z.string().max(200_000)
const condition = z.string().max(4000)
const when = condition.optional()
const style = { strong: z.boolean().optional(), emphasis: z.boolean().optional() }

const inline: z.ZodType<Inline> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text, ...style }),
  z.strictObject({ kind: z.literal('field'), value: z.string().max(200), format: z.enum(fieldFormats).optional(), ...style }),
  z.strictObject({ kind: z.literal('reference'), target: id }),
  z.strictObject({ kind: z.literal('when'), condition, content: z.array(z.lazy(() => inline)) }),
]) as z.ZodType<Inline>

const inlines = z.array(inline)
const blocks = z.array(z.lazy(() => block))
const origin = z.strictObject({ clause: id, source: z.enum(['template', 'library']), version: z.string().max(60) })

const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clause'), id, when, origin: origin.nullable(), heading: inlines.nullable(), children: blocks }),
  z.strictObject({ kind: z.literal('paragraph'), id, when, content: inlines }),
  z.strictObject({ kind: z.literal('list'), id, when, ordered: z.boolean(), items: z.array(z.strictObject({ when, children: blocks })) }),
  z.strictObject({ kind: z.literal('table'), id, when, head: z.array(inlines), rows: z.array(z.array(inlines)) }),
  z.strictObject({ kind: z.literal('rows'), id, when, question: id }),
  z.strictObject({ kind: z.literal('schedule'), id, when, title: inlines, children: blocks }),
  z.strictObject({ kind: z.literal('signatures'), id, when }),
]) as z.ZodType<Block>

const tree = z.strictObject({ language: z.string().min(2).max(60), title: inlines, body: blocks }) as z.ZodType<DocumentTree>

export type TreeFromJson = { readonly ok: true; readonly tree: DocumentTree } | { readonly ok: false; readonly message: string }

/**
 * A tree from what JSON.parse gave, checked whole. A tree is plain data already, so JSON.stringify writes it. Never throws; the
 * message names the place that is wrong.
 */
export function treeFromJson(value: unknown): TreeFromJson {
  if (!isWithin(value)) return { ok: false, message: `The stored text is nested deeper than ${most.depth} or has more than ${most.nodes} parts.` }
  const parsed = tree.safeParse(value)
  if (parsed.success) return { ok: true, tree: parsed.data }
  const issue = parsed.error.issues[0]
  return { ok: false, message: `The stored text is damaged at ${issue?.path.map(String).join('.') || 'its top'}: ${issue?.message ?? 'unknown'}.` }
}

/** Measured without recursion, before anything recursive looks at it. */
function isWithin(value: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  let nodes = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    nodes += 1
    if (nodes > most.nodes || next.depth > most.depth) return false
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const child of Object.values(next.value)) open.push({ value: child, depth: next.depth + 1 })
  }
  return true
}
