import { documentWords } from '../document/document-words.ts'
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved.ts'
import { anchor } from './anchor.ts'
import { languageDirection } from './direction.ts'
import { draftMarkHtml } from './draft-mark.ts'
import { escapeHtml } from './escape.ts'
import type { HouseStyle } from './house-style.ts'
import { clauseHtml } from './html-clause.ts'
import { contentsHtml, type PagesOf } from './html-contents.ts'
import { directionAttribute, type HtmlContext } from './html-context.ts'
import { blocksHtml } from './html-ending.ts'
import { inlinesHtml } from './html-inlines.ts'
import { letterheadHtml } from './html-letterhead.ts'
import { signatureGroups } from './html-signatures.ts'
import { tableHtml } from './html-table.ts'
import { pageCss } from './page-css.ts'

type Writers = { readonly [Kind in ResolvedBlock['kind']]: (block: Extract<ResolvedBlock, { kind: Kind }>, context: HtmlContext) => string }

/** Every kind of block has its HTML here; a kind that is forgotten does not compile. */
const writers: Writers = {
  clause: clauseHtml,
  paragraph: (block, context) => `<p${directionAttribute(block.content, context)}>${inlinesHtml(block.content)}</p>`,
  definition: definitionHtml,
  list: (block, { write }) => {
    const tag = block.ordered ? 'ol' : 'ul'
    return `<${tag}>${block.items.map((item) => `<li>${write(item)}</li>`).join('')}</${tag}>`
  },
  table: tableHtml,
  schedule: (block, context) =>
    `<section class="schedule" id="${anchor(block.id)}"><h2${directionAttribute(block.title, context)}><span class="schedule-number">${escapeHtml(block.number)}</span> ${inlinesHtml(block.title)}</h2>${blocksHtml(block.children, context)}</section>`,
  signatures: (block, context) => signatureGroups(block.blocks, [], context).groups.join(''),
}

function definitionHtml({ id, term, content, children }: Extract<ResolvedBlock, { kind: 'definition' }>, context: HtmlContext): string {
  const { open, close } = context.words.quotes
  return `<p id="${anchor(id)}"${directionAttribute([{ text: term }], context)}>${open}<strong>${escapeHtml(term)}</strong>${close} ${inlinesHtml(content)}</p>${context.write(children)}`
}

/**
 * The document as one page of HTML that needs nothing from outside, made for printing: real headings, lists and tables, and no
 * script, which its policy forbids besides. Every text in it is escaped: an answer prints as it was typed.
 */
export function toHtml(doc: ResolvedDocument, style: HouseStyle): string {
  return pageHtml(doc, style, bodyHtml(doc, style))
}

/** What stands in the page, without its fonts, which depend on it. `pages` is what printing it once has shown. */
export function bodyHtml(doc: ResolvedDocument, style: HouseStyle, pages: PagesOf = new Map()): string {
  const words = documentWords(doc.language)
  const context: HtmlContext = { words, direction: languageDirection(doc.language), write: (blocks) => blocks.map((block) => writeBlock(block, context)).join('\n') }
  return `${style.draft ? draftMarkHtml(words) : ''}${letterheadHtml(style, context)}<main>
<h1${directionAttribute([{ text: doc.title }], context)}>${escapeHtml(doc.title)}</h1>
${style.contents ? contentsHtml(doc.body, pages, context) : ''}${blocksHtml(doc.body, context)}
</main>`
}

/** The page around such a body. */
export function pageHtml(doc: ResolvedDocument, style: HouseStyle, body: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(doc.language)}" dir="${languageDirection(doc.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(doc.title)}</title>
<style>
${withoutTags(style.fontFaceCss)}
${pageCss(style, doc)}
</style>
</head>
<body>
${body}
</body>
</html>
`
}

function writeBlock(block: ResolvedBlock, context: HtmlContext): string {
  return (writers[block.kind] as (block: ResolvedBlock, context: HtmlContext) => string)(block, context)
}

/** Style text ends where a tag begins; fonts have no use for one. */
function withoutTags(css: string): string {
  return css.replaceAll('<', '')
}
