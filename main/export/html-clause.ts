import type { ResolvedClause } from '../document/resolved.ts'
import { anchor } from './anchor.ts'
import { escapeHtml } from './escape.ts'
import { directionAttribute, type HtmlContext } from './html-context.ts'
import { inlinesHtml } from './html-inlines.ts'

/** A clause: its number hangs beside its heading, or beside its first paragraph when it has none. */
export function clauseHtml(clause: ResolvedClause, context: HtmlContext): string {
  // The space is for those who read the text aloud, copy it or see it in the PDF's outline; on paper it hangs with the number.
  const number = `<span class="number">${escapeHtml(clause.number)} </span>`
  return `<section class="clause level-${clause.level}" id="${anchor(clause.id)}">${numbered(clause, number, context)}</section>`
}

function numbered({ level, heading, children }: ResolvedClause, number: string, context: HtmlContext): string {
  const { write } = context
  if (heading !== null) return `<h${level + 1}${directionAttribute(heading, context)}>${number}${inlinesHtml(heading)}</h${level + 1}>${write(children)}`
  const [first, ...rest] = children
  if (first?.kind === 'paragraph') return `<p class="numbered"${directionAttribute(first.content, context)}>${number}${inlinesHtml(first.content)}</p>${write(rest)}`
  return `<p class="numbered">${number}</p>${write(children)}`
}
