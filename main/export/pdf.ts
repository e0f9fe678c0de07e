import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { xmpPacket } from './xmp.ts'

export interface PdfFacts {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly author: string
  readonly subject: string
  readonly keywords: readonly string[]
  /** ISO 8601 with a time zone. */
  readonly createdAt: string
}

/** Bytes that were to be finished as PDF are none, or are damaged. */
export class NotAPdf extends Error {
  override readonly name = 'NotAPdf'
}

/**
 * A printed PDF with what readers and archives ask for: title, author and dates in both of PDF's places (the Info dictionary and
 * XMP), the language, and the title instead of the file's name in the window. Structure tags and outline stay as they were.
 * Throws NotAPdf.
 */
export async function finishPdf(bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const document = await load(bytes)
  const created = new Date(facts.createdAt)
  document.setTitle(facts.title, { showInWindowTitleBar: true })
  document.setAuthor(facts.author)
  document.setSubject(facts.subject)
  document.setKeywords([...facts.keywords])
  document.setCreator('Entente')
  document.setProducer(document.getProducer() ?? 'Entente')
  document.setCreationDate(created)
  document.setModificationDate(created)
  document.catalog.set(PDFName.of('Lang'), PDFString.of(facts.language))
  const metadata = document.context.stream(new TextEncoder().encode(xmpPacket(facts, document.getProducer() ?? 'Entente')), { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(metadata))
  return document.save({ useObjectStreams: false, updateFieldAppearances: false, objectsPerTick: inOneGo })
}

/** The library pauses after so many objects, for the sake of a page; in a thread of its own nobody waits. */
const inOneGo = Number.POSITIVE_INFINITY

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (!head.includes('%PDF-')) throw new NotAPdf(`These ${bytes.length} bytes are no PDF: the sign "%PDF-" is missing at their beginning. Print the document again.`)
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: inOneGo })
    // The library accepts a file without a catalog or pages, and fails later with words that help no one.
    document.getPageCount()
    return document
  } catch (error) {
    throw new NotAPdf(`This PDF is damaged and cannot be read. Print the document again. (${error instanceof Error ? error.message : String(error)})`)
  }
}
