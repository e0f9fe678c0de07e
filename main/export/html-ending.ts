import type { ResolvedBlock } from '../document/resolved.ts'
import type { HtmlContext } from './html-context.ts'
import { signatureGroups } from './html-signatures.ts'
import { signaturesAfter } from './signature-rows.ts'

/**
 * Blocks in order, where signatures stand on a page with the end of the text before them: its last paragraph, the words that lead to
 * the signatures and the first of them are one piece that no page end parts. (Chromium looks for such a place among siblings only,
 * so that a rule for the paragraph in its clause would do nothing.) Signatures that follow others stay with the last of those.
 */
export function blocksHtml(blocks: readonly ResolvedBlock[], context: HtmlContext): string {
  const written: string[] = []
  let from = 0
  let held = ''
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'signatures') continue
    const { before, end } = endBefore(blocks, from, index, context)
    const { groups, joinsNext } = signatureGroups(block.blocks, signaturesAfter(blocks, index), context)
    const pieces = [`${held}${end}${groups[0] ?? ''}`, ...groups.slice(1)]
    held = joinsNext ? (pieces.pop() ?? '') : ''
    written.push(before, ...pieces.map((piece) => `<div class="together">${piece}</div>`))
    from = index + 1
  }
  return [...written, context.write(blocks.slice(from))].join('\n')
}

/** What stands before signatures, as HTML: what may be on another page, and the end that stays with them. */
function endBefore(blocks: readonly ResolvedBlock[], from: number, signatures: number, context: HtmlContext): { readonly before: string; readonly end: string } {
  const start = endingStart(blocks, from, signatures)
  const { before, end } = start === null ? { before: [], end: '' } : endOf(blocks[start], context)
  const leads = blocks.slice(start === null ? leadStart(blocks, from, signatures) : start + 1, signatures)
  return { before: context.write([...blocks.slice(from, start ?? signatures - leads.length), ...before]), end: `${end}${context.write(leads)}` }
}

/** Where the paragraphs begin that lead to the signatures. */
function leadStart(blocks: readonly ResolvedBlock[], from: number, signatures: number): number {
  let start = signatures
  while (start > from && signatures - start < 2 && blocks[start - 1]?.kind === 'paragraph') start -= 1
  return start
}

/** The block whose end stays with the signatures, when it is one of which an end can be taken. */
function endingStart(blocks: readonly ResolvedBlock[], from: number, signatures: number): number | null {
  const start = leadStart(blocks, from, signatures) - 1
  const kind = blocks[start]?.kind
  return start >= from && (kind === 'clause' || kind === 'definition' || kind === 'paragraph') ? start : null
}

interface End {
  /** What is left of the block without its end. */
  readonly before: readonly ResolvedBlock[]
  /** Its last paragraph, as HTML, within the clauses around it. */
  readonly end: string
}

function endOf(block: ResolvedBlock | undefined, context: HtmlContext): End {
  if (block === undefined) return { before: [], end: '' }
  const last = block.kind === 'clause' ? block.children.at(-1) : undefined
  if (block.kind !== 'clause' || last === undefined || last.kind === 'table') return { before: [], end: context.write([block]) }
  const inner = endOf(last, context)
  const kept = [...block.children.slice(0, -1), ...inner.before]
  if (kept.length === 0) return { before: [], end: context.write([block]) }
  return { before: [{ ...block, children: kept }], end: `<section class="clause level-${block.level}">${inner.end}</section>` }
}
