import { documentWords } from '../document/document-words.ts'
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved.ts'
import { anchor } from './anchor.ts'
import { escapeHtml } from './escape.ts'
import type { HouseStyle } from './house-style.ts'
import { clauseHtml } from './html-clause.ts'
import { inlinesHtml } from './html-inlines.ts'
import { signaturesHtml } from './html-signatures.ts'
import { tableHtml } from './html-table.ts'
import { pageCss } from './page-css.ts'

export type { HouseStyle } from './house-style.ts'

/** What writes the blocks inside a block. */
export type WriteBlocks = (blocks: readonly ResolvedBlock[]) => string

type Writers = { readonly [Kind in ResolvedBlock['kind']]: (block: Extract<ResolvedBlock, { kind: Kind }>, write: WriteBlocks, language: string) => string }

/** Every kind of block has its HTML here; a kind that is forgotten does not compile. */
const writers: Writers = {
  clause: clauseHtml,
  paragraph: (block) => `<p>${inlinesHtml(block.content)}</p>`,
  definition: ({ term, content, children }, write) => `<p>“<strong>${escapeHtml(term)}</strong>” ${inlinesHtml(content)}</p>${write(children)}`,
  list: (block, write) => {
    const tag = block.ordered ? 'ol' : 'ul'
    return `<${tag}>${block.items.map((item) => `<li>${write(item)}</li>`).join('')}</${tag}>`
  },
  table: tableHtml,
  schedule: (block, write) =>
    `<section class="schedule" id="${anchor(block.id)}"><h2><span class="schedule-number">${escapeHtml(block.number)}</span> ${inlinesHtml(block.title)}</h2>${write(block.children)}</section>`,
  signatures: (block, _write, language) => signaturesHtml(block.blocks, documentWords(language)),
}

/**
 * The document as one page of HTML that needs nothing from outside, made for printing: real headings, lists and tables, and no
 * script, which its policy forbids besides. Every text in it is escaped: an answer prints as it was typed.
 */
export function toHtml(doc: ResolvedDocument, style: HouseStyle): string {
  const write: WriteBlocks = (blocks) => blocks.map((block) => writeBlock(block, write, doc.language)).join('\n')
  const language = escapeHtml(doc.language)
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(doc.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(doc.title)}</title>
<style>
${withoutTags(style.fontFaceCss)}
${pageCss(style)}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(doc.title)}</h1>
${write(doc.body)}
</main>
</body>
</html>
`
}

function writeBlock<Kind extends ResolvedBlock['kind']>(block: Extract<ResolvedBlock, { kind: Kind }>, write: WriteBlocks, language: string): string {
  return (writers[block.kind as Kind] as (block: Extract<ResolvedBlock, { kind: Kind }>, write: WriteBlocks, language: string) => string)(block, write, language)
}

function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|iw|ur|ps|sd|ug|yi|dv)(-|$)/i.test(language) ? 'rtl' : 'ltr'
}

/** Style text ends where a tag begins; fonts have no use for one. */
function withoutTags(css: string): string {
  return css.replaceAll('<', '')
}
