import type { JSONContent } from '@tiptap/core'
import type { Block, FieldFormat, Inline, ListItem, ReferenceNoun, Repetition } from '../../../../main/document/tree.ts'
import type { ClauseWords } from './to-editor.ts'

/**
 * The clause that the editor holds, as a part of the tree. A block keeps the id that it had; `newId` gives one to each that was added or
 * came of another by splitting.
 */
export function fromEditor(document: JSONContent, newId: () => string): ClauseWords {
  const taken = new Set<string>()
  const idOf = ({ attrs }: JSONContent): string => {
    const own: unknown = attrs?.['id']
    const id = typeof own === 'string' && !taken.has(own) ? own : newId()
    taken.add(id)
    return id
  }
  const [heading, ...rest] = document.content ?? []
  const words = inlines(heading)
  return { heading: words.length === 0 ? null : words, children: rest.map((part) => block(part, idOf)) }
}

type IdOf = (part: JSONContent) => string

function block(part: JSONContent, idOf: IdOf): Block {
  switch (part.type) {
    case 'bulletList':
    case 'orderedList':
      return { kind: 'list', id: idOf(part), ...whenOf(part), ordered: part.type === 'orderedList', items: (part.content ?? []).map((each) => item(each, idOf)) }
    case 'definition':
      return { kind: 'definition', id: idOf(part), ...whenOf(part), term: String(part.attrs?.['term'] ?? ''), children: (part.content ?? []).map((each) => block(each, idOf)) }
    case 'keptBlock':
      return part.attrs?.['block'] as Block
    default:
      return { kind: 'paragraph', id: idOf(part), ...whenOf(part), content: inlines(part) }
  }
}

function item(part: JSONContent, idOf: IdOf): ListItem {
  const repeat = part.attrs?.['repeat'] as Repetition | null | undefined
  return { ...whenOf(part), ...(repeat && { repeat }), children: (part.content ?? []).map((each) => block(each, idOf)) }
}

function whenOf({ attrs }: JSONContent): { readonly when?: string } {
  const when: unknown = attrs?.['when']
  return typeof when === 'string' ? { when } : {}
}

function inlines(part: JSONContent | undefined): Inline[] {
  return (part?.content ?? []).map(inline).reduce(joined, [])
}

/** A line break is a part of the words around it. */
function joined(before: readonly Inline[], next: Inline): Inline[] {
  const last = before.at(-1)
  if (last?.kind !== 'text' || next.kind !== 'text' || last.strong !== next.strong || last.emphasis !== next.emphasis) return [...before, next]
  return [...before.slice(0, -1), { ...last, text: last.text + next.text }]
}

function inline(part: JSONContent): Inline {
  const { attrs = {} } = part
  switch (part.type) {
    case 'field': {
      const format = attrs['format'] as FieldFormat | null
      return { kind: 'field', value: String(attrs['value']), ...(format && { format }), ...styleOf(part) }
    }
    case 'reference': {
      const noun = attrs['noun'] as ReferenceNoun | null
      return { kind: 'reference', target: String(attrs['target']), ...(noun && { noun }), ...(attrs['listed'] === true && { listed: true }) }
    }
    case 'keptWords':
      return attrs['inline'] as Inline
    case 'hardBreak':
      return { kind: 'text', text: '\n', ...styleOf(part) }
    default:
      return { kind: 'text', text: part.text ?? '', ...styleOf(part) }
  }
}

function styleOf({ marks = [] }: JSONContent): { readonly strong?: true; readonly emphasis?: true } {
  const has = (type: string) => marks.some((mark) => mark.type === type)
  return { ...(has('bold') && { strong: true }), ...(has('italic') && { emphasis: true }) }
}
