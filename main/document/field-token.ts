import { nearest } from './nearest.ts'
import { fieldFormats, type FieldFormat, type Repetition } from './tree.ts'

export type Token =
  | { readonly kind: 'field'; readonly value: string; readonly format?: FieldFormat }
  | { readonly kind: 'open'; readonly condition: string }
  | { readonly kind: 'else' }
  | { readonly kind: 'close' }
  | { readonly kind: 'repeat'; readonly repeat: Repetition }
  | { readonly kind: 'end-repeat' }
  /** An escaped sign, printed as it is. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string; readonly remedy: string }

/** What stands between double braces: `purpose`, `start as long-date`, `#when public_body`, `else`, `/when`, `#each measures as row`, `/each`. */
export function parseToken(source: string): Token {
  if (source.startsWith('\\')) return { kind: 'text', text: source.slice(1) }
  const inside = source.slice(2, -2).trim()
  if (inside === 'else') return { kind: 'else' }
  if (inside === '/when') return { kind: 'close' }
  if (inside === '/each') return { kind: 'end-repeat' }
  if (inside.startsWith('#each')) return repeatToken(source, inside)
  if (inside.startsWith('#when')) {
    const condition = inside.slice('#when'.length).trim()
    return condition === '' ? wrong(source, 'Write the condition: {{#when public_body}}.') : { kind: 'open', condition }
  }
  const match = /^([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)(?:\s+as\s+(\S+))?$/.exec(inside)
  if (match === null) return wrong(source, 'Write {{question}}, {{question.part}} or {{question as format}}.')
  const [, value = '', format] = match
  if (format === undefined) return { kind: 'field', value }
  if (isFormat(format)) return { kind: 'field', value, format }
  const meant = nearest(format, fieldFormats)
  return {
    kind: 'wrong',
    message: `"${format}" is no format.`,
    remedy: meant === null ? `Use one of ${fieldFormats.join(', ')}.` : `Did you mean "${meant}"?`,
  }
}

function repeatToken(source: string, inside: string): Token {
  const [, of, as] = /^#each\s+([a-z][a-z0-9_]*)\s+as\s+([a-z][a-z0-9_]*)$/.exec(inside) ?? []
  if (of === undefined || as === undefined) return wrong(source, 'Write {{#each measures as row}}: for each of what, and what one of them is called inside.')
  return { kind: 'repeat', repeat: { of, as } }
}

function isFormat(text: string): text is FieldFormat {
  return (fieldFormats as readonly string[]).includes(text)
}

function wrong(source: string, remedy: string): Token {
  return { kind: 'wrong', message: `${source.slice(0, 60)} cannot be read.`, remedy }
}
