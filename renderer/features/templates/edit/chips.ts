import type { JSONContent } from '@tiptap/core'
import { type Atom, nest } from '../../../../main/document/nest-inlines.ts'
import { parseToken } from '../../../../main/document/field-token.ts'
import type { Block, FieldFormat, Inline, ReferenceNoun } from '../../../../main/document/tree.ts'

/** The blocks of a clause as the editor holds them: words can be written in, everything else goes in whole and comes out as it was. */
export function toChips(blocks: readonly Block[]): JSONContent {
  const content = blocks.map(block)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** What the editor holds, as blocks; null: a condition in it begins and does not end, or the other way round. */
export function fromChips(document: JSONContent): readonly Block[] | null {
  let balanced = true
  const words = (part: JSONContent): Inline[] =>
    nest((part.content ?? []).flatMap(atom), () => {
      balanced = false
    })
  const blockOf = (part: JSONContent, index: number): Block[] => {
    const id = String(index)
    switch (part.type) {
      case 'keptBlock':
        return [part.attrs?.['block'] as Block]
      case 'bulletList':
      case 'orderedList':
        return [{ kind: 'list', id, ordered: part.type === 'orderedList', items: (part.content ?? []).map((item) => ({ children: (item.content ?? []).flatMap(blockOf) })) }]
      default: {
        const content = trimmed(words(part))
        return content.length === 0 ? [] : [{ kind: 'paragraph', id, ...lifted(content) }]
      }
    }
  }
  const blocks = (document.content ?? []).flatMap(blockOf)
  return balanced ? blocks : null
}

function block(part: Block): JSONContent {
  if (part.kind === 'paragraph') return paragraph(part)
  const plain = part.kind === 'list' && part.when === undefined && part.items.every((item) => item.when === undefined && item.repeat === undefined && item.children.every((child) => child.kind === 'paragraph'))
  if (!plain) return { type: 'keptBlock', attrs: { block: part } }
  return { type: part.ordered ? 'orderedList' : 'bulletList', content: part.items.map((item) => ({ type: 'listItem', content: item.children.map(block) })) }
}

function paragraph({ when, content }: Extract<Block, { readonly kind: 'paragraph' }>): JSONContent {
  const words: readonly Inline[] = when === undefined ? content : [{ kind: 'when', condition: when, content }]
  return { type: 'paragraph', content: words.flatMap(inline) }
}

/** Spaces at the ends of a paragraph print nothing. */
function trimmed(content: readonly Inline[]): readonly Inline[] {
  return content
    .map((inline, index) => (inline.kind !== 'text' ? inline : { ...inline, text: index === content.length - 1 ? inline.text.trimEnd() : inline.text }))
    .map((inline, index) => (inline.kind !== 'text' || index > 0 ? inline : { ...inline, text: inline.text.trimStart() }))
    .filter((inline) => inline.kind !== 'text' || inline.text !== '')
}

/** A paragraph that is conditional from end to end is a conditional paragraph. */
function lifted(content: readonly Inline[]): { readonly when?: string; readonly content: readonly Inline[] } {
  const [only] = content
  return content.length === 1 && only?.kind === 'when' ? { when: only.condition, content: only.content } : { content }
}

function inline(part: Inline): JSONContent[] {
  switch (part.kind) {
    case 'text':
      return part.text.split('\n').flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...(line === '' ? [] : [{ type: 'text', text: line, ...marksOf(part) }])])
    case 'field':
      return [{ type: 'field', attrs: { value: part.value, format: part.format ?? null }, ...marksOf(part) }]
    case 'reference':
      return [{ type: 'reference', attrs: { target: part.target, noun: part.noun ?? null } }]
    case 'when':
      return [sign(`{{#when ${part.condition}}}`), ...part.content.flatMap(inline), sign('{{/when}}')]
    case 'each':
      return [sign(`{{#each ${part.repeat.of} as ${part.repeat.as}}}`), ...part.content.flatMap(inline), sign('{{/each}}')]
  }
}

function sign(source: string): JSONContent {
  return { type: 'sign', attrs: { source } }
}

function marksOf({ strong, emphasis }: { readonly strong?: boolean; readonly emphasis?: boolean }): Pick<JSONContent, 'marks'> {
  const marks = [...(strong ? [{ type: 'bold' }] : []), ...(emphasis ? [{ type: 'italic' }] : [])]
  return marks.length > 0 ? { marks } : {}
}

function atom(part: JSONContent): Atom[] {
  const style = { ...(part.marks?.some(({ type }) => type === 'bold') && { strong: true }), ...(part.marks?.some(({ type }) => type === 'italic') && { emphasis: true }) }
  const attrs = part.attrs ?? {}
  switch (part.type) {
    case 'field': {
      const format = attrs['format'] as FieldFormat | null
      return [{ kind: 'field', value: String(attrs['value']), ...(format && { format }), ...style }]
    }
    case 'reference': {
      const noun = attrs['noun'] as ReferenceNoun | null
      return [{ kind: 'reference', target: String(attrs['target']), ...(noun && { noun }) }]
    }
    case 'sign': {
      const token = parseToken(String(attrs['source']))
      return token.kind === 'wrong' || token.kind === 'text' || token.kind === 'field' ? [] : [token]
    }
    case 'hardBreak':
      return [{ kind: 'text', text: '\n', ...style }]
    default:
      return [{ kind: 'text', text: part.text ?? '', ...style }]
  }
}
