import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib'

/** The page, from 1, on which each anchor that something in the document links to stands, as Chromium writes it. */
export async function pagesOfAnchors(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  const pageOf = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]))
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const found = new Map<string, number>()
  for (const [name, place] of destinations?.entries() ?? []) {
    const page = pageOf.get(firstOf(document, place))
    if (page !== undefined) found.set(name.decodeText(), page)
  }
  return found
}

/** A destination begins with the page that it is on. */
function firstOf(document: PDFDocument, place: PDFObject): PDFRef {
  const array = document.context.lookup(place, PDFArray)
  const page = array.get(0)
  if (!(page instanceof PDFRef)) throw new Error('A destination in the printed document names no page.')
  return page
}
