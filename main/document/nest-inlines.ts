import type { Token } from './field-token.ts'
import { withNouns } from './reference-nouns.ts'
import type { Inline, Repetition } from './tree.ts'

/** Running text with the beginnings and ends of conditional and repeated words still in it. */
export type Atom = Inline | Exclude<Token, { kind: 'text' | 'field' | 'wrong' }>

export interface Fault {
  readonly message: string
  readonly remedy: string
}
export type Say = (fault: Fault) => void

type Open = { readonly outer: Inline[] } & ({ readonly condition: string; readonly negated: boolean } | { readonly repeat: Repetition })

/** Conditional and repeated words as trees; what does not go together is said and left out. */
export function nest(flat: readonly Atom[], say: Say): Inline[] {
  const root: Inline[] = []
  const open: Open[] = []
  let current = root
  for (const atom of withNouns(flat, say)) {
    if (atom.kind === 'open' || atom.kind === 'repeat') {
      open.push(atom.kind === 'open' ? { condition: atom.condition, negated: false, outer: current } : { repeat: atom.repeat, outer: current })
      current = []
    } else if (atom.kind === 'else' || atom.kind === 'close' || atom.kind === 'end-repeat') {
      const top = open.at(-1)
      if (top === undefined || !ends(atom.kind, top)) {
        say(strays[atom.kind])
        continue
      }
      open.pop()
      top.outer.push('repeat' in top ? { kind: 'each', repeat: top.repeat, content: current } : { kind: 'when', condition: top.negated ? `otherwise(${top.condition})` : top.condition, content: current })
      if (atom.kind === 'else' && 'condition' in top) open.push({ ...top, negated: true })
      current = atom.kind === 'else' ? [] : top.outer
    } else current.push(atom)
  }
  for (const top of open) say('repeat' in top ? unclosed.repeat : unclosed.when)
  return root
}

function ends(kind: 'else' | 'close' | 'end-repeat', top: Open): boolean {
  if ('repeat' in top) return kind === 'end-repeat'
  return kind === 'close' || (kind === 'else' && !top.negated)
}

const strays: Readonly<Record<'else' | 'close' | 'end-repeat', Fault>> = {
  else: { message: '{{else}} stands without a {{#when …}} before it.', remedy: 'Begin the conditional words with {{#when condition}}.' },
  close: { message: '{{/when}} stands without a {{#when …}} before it.', remedy: 'Begin the conditional words with {{#when condition}}; what begins inside {{#each …}} ends inside it.' },
  'end-repeat': { message: '{{/each}} stands without an {{#each …}} before it.', remedy: 'Begin the repeated words with {{#each measures as row}}; what begins inside {{#when …}} ends inside it.' },
}

const unclosed: Readonly<Record<'when' | 'repeat', Fault>> = {
  when: { message: 'A {{#when …}} is not closed in its paragraph.', remedy: 'End the conditional words with {{/when}} in the same paragraph, item or cell.' },
  repeat: { message: 'An {{#each …}} is not closed in its paragraph.', remedy: 'End the repeated words with {{/each}} in the same paragraph or item; a row of a table begins with one in its first cell and ends with the other in its last.' },
}
