import { failure, ProblemError } from '../contract/problem.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import type { HouseStyle } from '../export/house-style.ts'
import { bodyHtml, pageHtml } from '../export/html.ts'
import type { PagesOf } from '../export/html-contents.ts'
import { printFamilies } from '../export/letters.ts'
import { lettersUsed, neededFaces } from '../export/needed-faces.ts'
import { printOptions } from '../export/print.ts'
import type { ServiceContext } from './context.ts'

/**
 * The document as Chromium prints it, not finished yet. With a page of contents it is printed twice, since only the first time shows
 * on which page each clause begins.
 */
export async function printDocument(context: ServiceContext, document: ResolvedDocument, style: HouseStyle, signal: AbortSignal): Promise<Uint8Array> {
  const first = await printOnce(context, document, style, new Map(), signal)
  if (!style.contents) return first
  const pages = await context.work.run('pagesOfAnchors', { printed: first }, { signal })
  return printOnce(context, document, style, pages, signal)
}

async function printOnce(context: ServiceContext, document: ResolvedDocument, style: HouseStyle, pages: PagesOf, signal: AbortSignal): Promise<Uint8Array> {
  const body = bodyHtml(document, style, pages)
  const own = await fontFaces(context, body, document, style)
  const inMargins = await fontFaces(context, marginWords(document, style), document, style)
  const dressed = { ...style, fontFaceCss: own, marginFontFaceCss: inMargins }
  return print(context, pageHtml(document, dressed, body), printOptions(dressed, document), signal)
}

/** The letters of both margins, page numbers among them. */
function marginWords(document: ResolvedDocument, style: HouseStyle): string {
  const { headerTemplate, footerTemplate } = printOptions({ ...style, marginFontFaceCss: '' }, document)
  return `${headerTemplate}${footerTemplate}0123456789`
}

async function fontFaces({ fontFaces }: ServiceContext, html: string, { language }: ResolvedDocument, { font }: HouseStyle): Promise<string> {
  const needed = neededFaces(await fontFaces(), printFamilies(font, language), lettersUsed(html))
  const rules = await Promise.all(needed.map((face) => face.css()))
  return rules.join('')
}

async function print({ shell, newId }: ServiceContext, html: string, options: Parameters<ServiceContext['shell']['printPdf']>[2], signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted()
  const job = newId()
  const cancel = () => void shell.cancelPrint(job)
  signal.addEventListener('abort', cancel, { once: true })
  try {
    return await shell.printPdf(job, html, options)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ProblemError) throw error
    throw failure('printing-failed', { reason: error instanceof Error ? error.message : String(error) })
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
