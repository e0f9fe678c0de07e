import { PDFBool, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { PdfFile } from './pdf-revision.ts'
import { xmpPacket } from './xmp.ts'

export { NotAPdf } from './pdf-revision.ts'

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

/**
 * A printed PDF with what readers and archives ask for: title, author and dates in both of PDF's places (the Info dictionary and
 * XMP), the language, and the title instead of the file's name in the window. They stand after what was printed, which stays as it
 * was, byte for byte. Throws NotAPdf.
 */
export function finishPdf(bytes: Uint8Array, facts: PdfFacts): Uint8Array {
  const file = new PdfFile(bytes)
  const [root, info, metadata] = [file.ref('Root'), file.ref('Info'), file.free]
  const about = file.dict(info)
  const producer = producerOf(about) ?? 'Entente'
  const catalog = file.dict(root)
  catalog.set(PDFName.of('Version'), PDFName.of('1.7'))
  catalog.set(PDFName.of('Lang'), PDFString.of(facts.language))
  catalog.set(PDFName.of('Metadata'), metadata)
  catalog.set(PDFName.of('ViewerPreferences'), preferences(catalog))
  setFacts(about, facts, producer)
  return file.with(new Map([[root, catalog.toString()], [info, about.toString()], [metadata, stream(xmpPacket(facts, producer))]]))
}

/** The title of the document in the window. */
function preferences(catalog: PDFDict): PDFDict {
  const own = catalog.get(PDFName.of('ViewerPreferences'))
  const preferred = own instanceof PDFDict ? own : catalog.context.obj({})
  preferred.set(PDFName.of('DisplayDocTitle'), PDFBool.True)
  return preferred
}

function setFacts(info: PDFDict, { title, author, subject, keywords, createdAt }: PdfFacts, producer: string): void {
  const texts = { Title: title, Author: author, Subject: subject, Keywords: keywords.join(', '), Creator: 'Entente', Producer: producer }
  for (const [name, text] of Object.entries(texts)) info.set(PDFName.of(name), PDFHexString.fromText(text))
  for (const name of ['CreationDate', 'ModDate']) info.set(PDFName.of(name), PDFString.fromDate(new Date(createdAt)))
}

function producerOf(info: PDFDict): string | undefined {
  const producer = info.get(PDFName.of('Producer'))
  return producer instanceof PDFString || producer instanceof PDFHexString ? producer.decodeText() : undefined
}

function stream(text: string): string {
  return `<< /Type /Metadata /Subtype /XML /Length ${new TextEncoder().encode(text).length} >>\nstream\n${text}\nendstream`
}
