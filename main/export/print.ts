import { documentWords } from '../document/document-words.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import { languageDirection } from './direction.ts'
import { escapeHtml } from './escape.ts'
import { margins, type, type HouseStyle } from './house-style.ts'
import { familiesCss } from './letters.ts'

/** What Electron's `webContents.printToPDF` takes, as plain data. Lengths are inches. */
export interface PrintOptions {
  readonly pageSize: 'Letter' | 'A4'
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly displayHeaderFooter: true
  readonly headerTemplate: string
  readonly footerTemplate: string
  readonly printBackground: true
  readonly preferCSSPageSize: true
  readonly generateTaggedPDF: true
  readonly generateDocumentOutline: true
}

/** How the page of `toHtml` is printed: the organization and the number above, the title and "Page 2 of 5" below. */
export function printOptions(style: HouseStyle, doc: Pick<ResolvedDocument, 'title' | 'language'>): PrintOptions {
  const words = documentWords(doc.language)
  const page = `${escapeHtml(words.page)} <span class="pageNumber"></span> ${escapeHtml(words.of)} <span class="totalPages"></span>`
  return {
    pageSize: style.paper === 'a4' ? 'A4' : 'Letter',
    margins,
    displayHeaderFooter: true,
    // Where the margin above has no height, as on a first page with a letterhead, a box that is as high as it has none either.
    headerTemplate: `<div style="width:100%;height:100%;overflow:hidden">${line(escapeHtml(style.organization), escapeHtml(style.documentNumber), 'padding-top:0.3in', style, doc.language)}</div>`,
    footerTemplate: line(escapeHtml(doc.title), page, 'padding-bottom:0.3in', style, doc.language),
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  }
}

/** Chromium prints these in pages of their own, which see none of the document's style: font and direction have to come along. */
function line(left: string, right: string, edge: string, style: HouseStyle, language: string): string {
  const box = `width:100%;box-sizing:border-box;display:flex;justify-content:space-between;gap:12pt;padding-left:${margins.left}in;padding-right:${margins.right}in;${edge};font:${type.margin}pt ${familiesCss(style.font, language)};color:#333`
  return `<style>${style.marginFontFaceCss.replaceAll('<', '')}</style><div dir="${languageDirection(language)}" style="${box}"><bdi>${left}</bdi><span style="white-space:nowrap"><bdi>${right}</bdi></span></div>`
}
