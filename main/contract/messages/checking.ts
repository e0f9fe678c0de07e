import type { Finding } from '../../document/findings.ts'

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

/** How sure the source of an element is, in words that promise no more than that. */
export const confidenceWords = { primary: 'primary source', secondary: 'secondary source', practice: 'practice' } as const
