import type { CheckItem } from '../../document/checks.ts'
import type { Finding } from '../../document/findings.ts'
import { fill } from './fill.ts'

/** A finding in words, as the window and the command line tell it. `{term}`, `{label}`, `{target}`, `{condition}` as the finding has them. */
export const findingWords: Readonly<Record<Finding['kind'], string>> = {
  'blank-field': '“{label}” is not answered; a line to fill in stands there.',
  'hidden-reference': 'It refers to a clause (“{target}”) that is not in this text.',
  'undefined-term': '“{term}” is written like a defined term, and nothing defines it.',
  'unused-term': '“{term}” is defined, and no other words use it.',
  'undecided-clause': 'Its condition no longer holds ({condition}), and it was edited by hand. Keep or remove?',
}

/** A finding where nothing else says in which clause it is; `{place}` is its number with the word before it. */
export const findingPlace = '{place}: {says}'

const summary = {
  nothing: 'This template asks for no elements.',
  required: '{present} of {of} required elements present',
  practice: '{present} of {of} elements of good practice present',
  both: '{required}, {present} of {of} of good practice',
} as const

/** How many elements are there. What is only good practice is never counted among what is required. */
export function checkSummary(items: readonly Pick<CheckItem, 'ok' | 'confidence'>[]): string {
  const law = tally(items.filter(({ confidence }) => confidence !== 'practice'))
  const practice = tally(items.filter(({ confidence }) => confidence === 'practice'))
  if (law.of === 0) return practice.of === 0 ? summary.nothing : fill(summary.practice, practice)
  const required = fill(summary.required, law)
  return practice.of === 0 ? required : fill(summary.both, { ...practice, required })
}

function tally(items: readonly Pick<CheckItem, 'ok'>[]): { readonly present: number; readonly of: number } {
  return { present: items.filter(({ ok }) => ok).length, of: items.length }
}

/** How sure the source of an element is, in words that promise no more than that. */
export const confidenceWords = { primary: 'primary source', secondary: 'secondary source', practice: 'practice' } as const
