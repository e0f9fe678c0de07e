import type { Block, Clause, DocumentTree, FieldFormat, Inline, ListItem, ReferenceNoun } from '../../main/document/tree.ts'

/** Documents that read like documents: `doc(clause('Purpose', p('To ', field('purpose'))))`. */
type Words = string | Inline

let count = 0
const nextId = (kind: string): string => `${kind}-${(count += 1)}`
const inline = (words: Words): Inline => (typeof words === 'string' ? { kind: 'text', text: words } : words)

export const doc = (...body: Block[]): DocumentTree => ({ language: 'en-US', title: [{ kind: 'text', text: 'A test' }], body })
export const p = (...content: Words[]): Block => ({ kind: 'paragraph', id: nextId('p'), content: content.map(inline) })
export const field = (value: string, format?: FieldFormat): Inline => ({ kind: 'field', value, ...(format === undefined ? {} : { format }) })
export const ref = (target: string): Inline => ({ kind: 'reference', target })
export const strong = (text: string): Inline => ({ kind: 'text', text, strong: true })
export const when = (condition: string, ...content: Words[]): Inline => ({ kind: 'when', condition, content: content.map(inline) })
export const list = (ordered: boolean, ...items: (Block[] | ListItem)[]): Block => ({ kind: 'list', id: nextId('list'), ordered, items: items.map((item) => (Array.isArray(item) ? { children: item } : item)) })
export const table = (head: Words[], ...rows: Words[][]): Block => ({ kind: 'table', id: nextId('table'), head: head.map((cell) => [inline(cell)]), rows: rows.map((row) => row.map((cell) => [inline(cell)])) })
export const schedule = (id: string, title: string, ...children: Block[]): Block => ({ kind: 'schedule', id, title: [{ kind: 'text', text: title }], children })
export const signatures = (of?: 'approvals'): Block => ({ kind: 'signatures', id: nextId('signatures'), ...(of === undefined ? {} : { of }) })

export const each = (of: string, as: string, ...children: Block[]): Block => ({ kind: 'each', id: nextId('each'), repeat: { of, as }, children })
export const perItem = (of: string, as: string, ...content: Words[]): Inline => ({ kind: 'each', repeat: { of, as }, content: content.map(inline) })
export const definition = (term: string, ...children: Block[]): Block => ({ kind: 'definition', id: term.toLowerCase().replaceAll(' ', '-'), term, children })
/** A reference with the noun that the author wrote before it, and one that goes on a list begun with a noun. */
export const section = (target: string, noun: ReferenceNoun = 'section'): Inline => ({ kind: 'reference', target, noun })
export const listed = (target: string): Inline => ({ kind: 'reference', target, listed: true })

/** A clause whose id is its heading in small letters; `null` for none, then an id is made up. */
export function clause(heading: string | null, ...children: Block[]): Clause {
  const id = heading === null ? nextId('clause') : heading.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return { kind: 'clause', id, origin: null, heading: heading === null ? null : [{ kind: 'text', text: heading }], children }
}

/** The same block, there only while a condition holds. */
export const only = <T extends Block>(condition: string, block: T): T => ({ ...block, when: condition })
export const named = <T extends Block>(id: string, block: T): T => ({ ...block, id })
