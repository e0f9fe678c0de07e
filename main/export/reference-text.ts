import type { ResolvedInline } from '../document/resolved.ts'

/** What a reference prints: no line ends within "§ 28" or "Schedule A"; the words of a term are like any others. */
export function referenceText({ text, term }: Extract<ResolvedInline, { kind: 'reference' }>): string {
  return term === true ? text : text.replaceAll(' ', '\u00a0')
}
