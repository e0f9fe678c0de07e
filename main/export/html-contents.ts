import type { ResolvedBlock } from '../document/resolved.ts'
import { anchor } from './anchor.ts'
import { contentsEntries } from './contents.ts'
import { escapeHtml } from './escape.ts'
import type { HtmlContext } from './html-context.ts'
import { inlinesHtml } from './html-inlines.ts'

/** The page on which each clause and schedule begins, from 1, by its anchor. */
export type PagesOf = ReadonlyMap<string, number>

/** A page of contents. Its numbers are known only when the document has been printed once; without them it names no pages. */
export function contentsHtml(body: readonly ResolvedBlock[], pages: PagesOf, { words }: HtmlContext): string {
  const entries = contentsEntries(body).map(({ id, number, title, schedule }) => {
    const page = pages.get(anchor(id))
    return `<li${schedule ? ' class="contents-schedule"' : ''}><a href="#${anchor(id)}"><span class="contents-number">${escapeHtml(number)} </span><span class="contents-title">${inlinesHtml(title)}</span><span class="contents-dots"></span><span class="contents-page"> ${page ?? ''}</span></a></li>`
  })
  return `<nav class="contents"><p class="contents-heading">${escapeHtml(words.contents)}</p><ol>${entries.join('')}</ol></nav>`
}
