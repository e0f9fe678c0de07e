import type { Finding } from '../../document/findings.ts'

/** A finding in words. `{term}`, `{label}`, `{target}`, `{condition}` as the finding has them. */
export const findingWords: Readonly<Record<Finding['kind'], string>> = {
  'blank-field': '“{label}” is not answered; a line to fill in stands there.',
  'hidden-reference': 'It refers to “{target}”, which is not in this text.',
  'undefined-term': '“{term}” is written like a defined term, and nothing defines it.',
  'unused-term': '“{term}” is defined, and no other words use it.',
  'undecided-clause': 'It was edited by hand and its condition does not hold ({condition}): say whether it stays.',
}

/** How sure the source of an element is, in words that promise no more than that. */
export const confidenceWords = { primary: 'primary source', secondary: 'secondary source', practice: 'practice' } as const
