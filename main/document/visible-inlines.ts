import { remember } from '../domain/remember.ts'
import { conditionsWithin, type BoundItem, type Holds } from './conditions.ts'
import { comparison, formatField, type FieldSource } from './format-field.ts'
import { itemsOf, type Item } from './repetition-items.ts'
import type { ResolvedInline } from './resolved.ts'
import type { Question } from './template.ts'
import type { Inline, ReferenceNoun, Repetition } from './tree.ts'

/** What a resolution knows at one place of the tree: the answers, their questions, whether a condition holds, the repetitions around. */
export interface Reading extends FieldSource {
  readonly holds: Holds
  readonly asked: readonly Question[]
  readonly bound: readonly BoundItem[]
  /** What the ids of blocks end with here: nothing outside of repetitions. */
  readonly suffix: string
  /** The endings of the ids of the clauses that are repeated around here: a reference means the copy that it stands in. */
  readonly copies: ReadonlyMap<string, string>
  /** Whether the conditions of everything around hold. */
  readonly shown: boolean
}

/** The reading inside one item of a repetition; `repeated`: the ids of what has a copy for each item. */
export function within(repeat: Repetition, item: Item, reading: Reading, repeated: readonly string[] = []): Reading {
  const { answers, asked } = reading
  const bound = [...reading.bound, { repeat, item }]
  const suffix = `${reading.suffix}~${item.key}`
  return {
    ...reading,
    bound,
    suffix,
    items: new Map([...reading.items, [repeat.as, item]]),
    holds: conditionsWithin(reading.holds, answers, asked, bound),
    copies: repeated.length === 0 ? reading.copies : new Map([...reading.copies, ...repeated.map((id): [string, string] => [id, suffix])]),
  }
}

/** A reference whose number is not known yet, with the noun that may stand before it. */
export type PendingReference = Extract<ResolvedInline, { kind: 'reference' }> & { readonly noun?: ReferenceNoun; readonly listed?: true }

/** Running text without its conditions, fields as texts. References have no text yet: numbers are given when all clauses are known. */
export function visibleInlines(content: readonly Inline[], reading: Reading): ResolvedInline[] {
  return tidy(content.flatMap((inline) => visible(inline, reading)))
}

function visible(inline: Inline, reading: Reading): ResolvedInline[] {
  switch (inline.kind) {
    case 'text':
      return [{ kind: 'text', text: inline.text, strong: inline.strong === true, emphasis: inline.emphasis === true, ...(inline.nth !== undefined && { nth: inline.nth }) }]
    case 'field': {
      const { kind, value, format, ...style } = inline
      if (format === 'changes') return comparison(value, reading).map((each) => (each.text.trim() === '' ? { kind: 'text', text: each.text, strong: false, emphasis: false } : { kind, ...each, ...style }))
      return [{ kind, ...formatField(value, format, reading), ...style }]
    }
    case 'reference': {
      const pending: PendingReference = { ...inline, target: inline.target + (reading.copies.get(inline.target) ?? ''), text: '' }
      return [pending]
    }
    case 'each':
      return joined(itemsOf(inline.repeat.of, reading).map((item) => visibleInlines(inline.content, within(inline.repeat, item, reading))), reading.language)
    case 'when':
      return reading.holds(inline.condition) ? inline.content.flatMap((each) => visible(each, reading)) : []
  }
}

const listFormat = remember((language) => new Intl.ListFormat(language, { type: 'conjunction' }))

/** Pieces of text put together as the language lists things; a piece that says nothing is left out. */
function joined(pieces: readonly ResolvedInline[][], language: string): ResolvedInline[] {
  const saying = pieces.filter((piece) => !saysNothing(piece))
  const parts = listFormat(language).formatToParts(saying.map((_, index) => String(index)))
  return parts.flatMap(({ type, value }): ResolvedInline[] => (type === 'element' ? (saying[Number(value)] ?? []) : [{ kind: 'text', text: value, strong: false, emphasis: false }]))
}

/**
 * Words that went with their condition leave a space on either side: one of them goes too, and so do those at the ends. An answer that
 * ends with a full stop ("Harbor Light, Inc.") ends its sentence with it.
 */
function tidy(content: readonly ResolvedInline[]): ResolvedInline[] {
  const tidied: ResolvedInline[] = []
  for (const inline of content) {
    const before = tidied.at(-1)
    const afterSpace = before === undefined || (before.kind === 'text' && /[ \n]$/.test(before.text))
    if (inline.kind !== 'text') tidied.push(inline)
    else {
      const stopped = before?.kind === 'field' && before.text.endsWith('.') ? inline.text.replace(/^\.(?!\.)/, '') : inline.text
      const text = afterSpace ? stopped.replace(/^ +/, '') : stopped
      if (text !== '') tidied.push({ ...inline, text })
    }
  }
  const last = tidied.at(-1)
  if (last?.kind === 'text') tidied.splice(-1, 1, { ...last, text: last.text.trimEnd() })
  return tidied.filter((inline) => inline.kind !== 'text' || inline.text !== '')
}

/** Whether running text prints anything at all. */
export function saysNothing(content: readonly ResolvedInline[]): boolean {
  return content.every((inline) => inline.kind === 'text' && inline.text.trim() === '')
}
