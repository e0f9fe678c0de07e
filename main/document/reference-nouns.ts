import type { Atom, Say } from './nest-inlines.ts'
import { referenceNouns, type Inline, type ReferenceNoun } from './tree.ts'

const nounBefore = /(?<![\p{L}\p{N}-])(sections?)\s+$/iu
/** What may stand between the references of one list. */
const separator = /^\s*(?:,|;)?\s*(?:and|or|and\/or)?\s*$/

/**
 * Takes the word "section" or "sections" before a reference out of the text and into the reference, and marks the references that go
 * on the list ("sections @a, @b, and @c"), conditional words between them or not: the numbering scheme decides what prints.
 */
export function withNouns(flat: readonly Atom[], say: Say): Atom[] {
  const atoms: Atom[] = []
  let between: string | null = null
  for (const [index, atom] of flat.entries()) {
    if (atom.kind === 'reference') {
      const noun = takeNoun(atoms)
      const listed: boolean = noun === undefined && between !== null && separator.test(between)
      atoms.push(noun === undefined ? (listed ? { ...atom, listed: true } : atom) : { ...atom, noun })
      between = noun !== undefined || listed ? '' : null
      continue
    }
    if (atom.kind === 'text' && between !== null) between += atom.text
    else if (atom.kind === 'field' || atom.kind === 'repeat' || atom.kind === 'end-repeat') between = null
    if (atom.kind === 'open' && flat[index + 1]?.kind === 'reference' && nounOf(atoms.at(-1)) !== undefined) {
      say({ message: 'The word "section" stands before {{#when …}} and not before the reference.', remedy: 'Write the word inside the conditional words, right before the @, or begin the list with a reference that is always there.' })
    }
    atoms.push(atom)
  }
  return atoms
}

function takeNoun(atoms: Atom[]): ReferenceNoun | undefined {
  const before = atoms.at(-1)
  const noun = nounOf(before)
  if (noun === undefined || before?.kind !== 'text') return undefined
  const text = before.text.replace(nounBefore, '')
  atoms.splice(-1, 1, ...(text === '' ? [] : [{ ...before, text } satisfies Inline]))
  return noun
}

function nounOf(atom: Atom | undefined): ReferenceNoun | undefined {
  const word = atom?.kind === 'text' ? nounBefore.exec(atom.text)?.[1] : undefined
  return referenceNouns.find((noun) => noun === word)
}
