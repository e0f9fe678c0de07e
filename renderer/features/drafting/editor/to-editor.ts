import type { JSONContent } from '@tiptap/core'
import type { Block, Clause, Inline, ListItem } from '../../../../main/document/tree.ts'

/** The words of a clause that a person edits: its heading and its own blocks. */
export type ClauseWords = Pick<Clause, 'heading' | 'children'>

/**
 * A clause as the editor holds it. Paragraphs, lists and definitions can be written in; every other block, and words that have a
 * condition, go in whole and come out as they were.
 */
export function toEditor({ heading, children }: ClauseWords): JSONContent {
  return { type: 'doc', content: [withContent('heading', {}, (heading ?? []).flatMap(inline)), ...children.map(block)] }
}

function inline(part: Inline): JSONContent[] {
  switch (part.kind) {
    case 'text':
      return part.text === '' ? [] : [{ type: 'text', text: part.text, ...marksOf(part) }]
    case 'field':
      return [{ type: 'field', attrs: { value: part.value, format: part.format ?? null }, ...marksOf(part) }]
    case 'reference':
      return [{ type: 'reference', attrs: { target: part.target, noun: part.noun ?? null, listed: part.listed ?? false } }]
    case 'when':
    case 'each':
      return [{ type: 'keptWords', attrs: { inline: part } }]
  }
}

function marksOf({ strong, emphasis }: { readonly strong?: boolean; readonly emphasis?: boolean }): Pick<JSONContent, 'marks'> {
  const marks = [...(strong ? [{ type: 'bold' }] : []), ...(emphasis ? [{ type: 'italic' }] : [])]
  return marks.length > 0 ? { marks } : {}
}

function block(part: Block): JSONContent {
  switch (part.kind) {
    case 'paragraph':
      return withContent('paragraph', attrsOf(part), part.content.flatMap(inline))
    case 'list':
      return isWritable(part.items) ? withContent(part.ordered ? 'orderedList' : 'bulletList', attrsOf(part), part.items.map(item)) : kept(part)
    case 'definition':
      return part.children.length > 0 ? withContent('definition', { ...attrsOf(part), term: part.term }, part.children.map(block)) : kept(part)
    default:
      return kept(part)
  }
}

function isWritable(items: readonly ListItem[]): boolean {
  return items.length > 0 && items.every(({ children }) => children.length > 0)
}

function item({ when, repeat, children }: ListItem): JSONContent {
  return withContent('listItem', { when: when ?? null, repeat: repeat ?? null }, children.map(block))
}

function kept(part: Block): JSONContent {
  return { type: 'keptBlock', attrs: { block: part } }
}

function attrsOf({ id, when }: { readonly id: string; readonly when?: string }): { id: string; when: string | null } {
  return { id, when: when ?? null }
}

function withContent(type: string, attrs: NonNullable<JSONContent['attrs']>, content: JSONContent[]): JSONContent {
  return { type, attrs, ...(content.length > 0 && { content }) }
}
