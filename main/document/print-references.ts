import type { DocumentWords } from './document-words.ts'
import type { Numbering } from './number-clauses.ts'
import type { NumberingScheme } from './numbering-scheme.ts'
import type { ResolvedBlock, ResolvedInline } from './resolved.ts'
import type { PendingReference } from './visible-inlines.ts'
import type { ReferenceNoun } from './tree.ts'

/** What a reference prints when what it points at is visible. `level` is that of a clause, from 1. */
type Target = { readonly kind: 'clause'; readonly text: string; readonly level: number } | { readonly kind: 'schedule' | 'term'; readonly text: string }
export type Targets = ReadonlyMap<string, Target>

/** All that a reference can point at in a visible text, by id. */
export function referenceTargets(body: readonly ResolvedBlock[], numbers: ReadonlyMap<string, Numbering>): Targets {
  const targets = new Map<string, Target>()
  const add = (block: ResolvedBlock): void => {
    if (block.kind === 'clause') targets.set(block.id, { kind: 'clause', text: numbers.get(block.id)?.fullNumber ?? '', level: block.level })
    else if (block.kind === 'schedule') targets.set(block.id, { kind: 'schedule', text: numbers.get(block.id)?.fullNumber ?? '' })
    else if (block.kind === 'definition') targets.set(block.id, { kind: 'term', text: block.term })
    if ('children' in block) block.children.forEach(add)
  }
  body.forEach(add)
  return targets
}

interface Printing {
  readonly targets: Targets
  readonly scheme: NumberingScheme
  readonly words: DocumentWords
}

/**
 * Running text with what its references print. The noun of a list ("sections 3, 4.1, and 5") stands before the first number that has
 * none of its own; a number that the list's noun does not cover (after "Article 3" or "Schedule A") gets the singular.
 */
export function printReferences(content: readonly ResolvedInline[], printing: Printing): ResolvedInline[] {
  let covered = false
  return content.flatMap((inline, index): ResolvedInline[] => {
    if (inline.kind !== 'reference' || inline.target === null) return [inline]
    const { noun, listed }: PendingReference = inline
    const printed = print(inline.target, printing)
    if (noun === undefined && listed === undefined) return [printed]
    const needs = needsNoun(inline.target, printing)
    const before = noun === undefined ? (needs === 'noun' && !covered ? 'section' : null) : nounBefore(noun, needs, nextListed(content, index), printing)
    covered = needs !== 'none' && (noun === undefined ? covered : before !== null)
    return before === null ? [printed] : [{ kind: 'text', text: `${nounText(before, printing.words)}\u00a0`, strong: false, emphasis: false }, printed]
  })
}

function print(id: string, { targets, words }: Printing): ResolvedInline {
  const target = targets.get(id)
  if (target === undefined) return { kind: 'reference', target: null, text: words.hiddenReference, hidden: id }
  return { kind: 'reference', target: id, text: target.text, ...(target.kind === 'term' ? { term: true } : {}) }
}

/** `hidden`: its words name a section already, but it stands within a list like any other. */
function needsNoun(id: string, { targets, scheme }: Printing): 'noun' | 'none' | 'hidden' {
  const target = targets.get(id)
  if (scheme === 'section') return 'none'
  if (target === undefined) return 'hidden'
  return target.kind === 'clause' && !(scheme === 'article' && target.level === 1) ? 'noun' : 'none'
}

function nounBefore(noun: ReferenceNoun, needs: ReturnType<typeof needsNoun>, next: string | null, printing: Printing): ReferenceNoun | null {
  const plural = noun.endsWith('s')
  if (needs === 'none' || (needs === 'hidden' && !plural)) return null
  const alone = plural && next !== null && needsNoun(next, printing) === 'none'
  if (!alone) return noun
  return noun === 'Sections' ? 'Section' : 'section'
}

/** What the next reference points at when it goes on the list. */
function nextListed(content: readonly ResolvedInline[], from: number): string | null {
  for (let index = from + 1; index < content.length; index += 1) {
    const next = content[index]
    if (next?.kind !== 'reference') continue
    const pending: PendingReference = next
    return pending.listed === true ? pending.target : null
  }
  return null
}

function nounText(noun: ReferenceNoun, words: DocumentWords): string {
  const word = noun.toLowerCase() === 'sections' ? words.sections : words.section
  const [first = ''] = word
  return noun.startsWith('S') ? first.toLocaleUpperCase() + word.slice(first.length) : word
}
