import { everyBlock } from './children-of.ts'
import { documentWords } from './document-words.ts'
import type { ResolvedInline } from './resolved.ts'
import type { TextPart } from './text-parts.ts'
import type { Block, DocumentTree, Inline, TableCells } from './tree.ts'

/** Running text taken apart at the terms that it defines itself: (the “**Purpose**”). */
export type DefiningPiece = { readonly kind: 'inline'; readonly inline: ResolvedInline } | { readonly kind: 'term'; readonly term: string }

/** The terms that a part of the text defines; blanks define nothing. */
export function termsDefinedBy(part: TextPart, language: string): string[] {
  if (part.kind === 'definition') return [part.term]
  if (part.kind === 'clause' || part.heading) return []
  return definingPieces(part.content, language).flatMap((piece) => (piece.kind === 'term' ? [piece.term] : []))
}

/** Strong words between quotation marks define what they say. */
export function definingPieces(content: readonly ResolvedInline[], language: string): DefiningPiece[] {
  const pieces: DefiningPiece[] = []
  for (let index = 0; index < content.length; ) {
    const inline = content[index] as ResolvedInline
    const strong = strongFrom(content, index)
    if (strong.length > 0 && isQuoted(content[index - 1], content[index + strong.length], language)) {
      pieces.push({ kind: 'term', term: strong.map((each) => each.text).join('') })
      index += strong.length
    } else {
      pieces.push({ kind: 'inline', inline })
      index += 1
    }
  }
  return pieces
}

function strongFrom(content: readonly ResolvedInline[], from: number): readonly ResolvedInline[] {
  let end = from
  while (isStrong(content[end])) end += 1
  return content.slice(from, end)
}

function isStrong(inline: ResolvedInline | undefined): boolean {
  return inline !== undefined && inline.kind !== 'reference' && inline.strong === true && !(inline.kind === 'field' && inline.blank)
}

function isQuoted(before: { readonly kind: string; readonly text?: string } | undefined, after: { readonly kind: string; readonly text?: string } | undefined, language: string): boolean {
  const { open, close } = documentWords(language).quotes
  const ends = [open.trim(), '“'].some((mark) => before?.kind === 'text' && before.text?.trimEnd().endsWith(mark) === true)
  return ends && [close.trim(), '”'].some((mark) => after?.kind === 'text' && after.text?.trimStart().startsWith(mark) === true)
}

/** Every term that a tree defines under any answers; those that are an answer themselves are not among them. */
export function termsOfTree({ body, language }: DocumentTree): ReadonlySet<string> {
  const terms = new Set<string>()
  for (const block of everyBlock(body)) {
    if (block.kind === 'definition') terms.add(block.term)
    for (const content of textsOf(block)) {
      const flat = leaves(content)
      for (const [index, inline] of flat.entries()) {
        if (inline.kind === 'text' && inline.strong === true && isQuoted(flat[index - 1], flat[index + 1], language)) terms.add(inline.text)
      }
    }
  }
  return terms
}

function textsOf(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'paragraph') return [block.content]
  if (block.kind === 'table') return block.rows.flatMap((row): TableCells => ('cells' in row ? row.cells : row))
  return []
}

function leaves(content: readonly Inline[]): Exclude<Inline, { kind: 'when' | 'each' }>[] {
  return content.flatMap((inline) => (inline.kind === 'when' || inline.kind === 'each' ? leaves(inline.content) : [inline]))
}
