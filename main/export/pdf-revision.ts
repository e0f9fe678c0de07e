import { PDFContext, PDFDict, type PDFObject, PDFObjectParser, PDFNumber, PDFName, PDFRef } from 'pdf-lib'

/** Bytes that were to be finished as PDF are none, or are damaged. */
export class NotAPdf extends Error {
  override readonly name = 'NotAPdf'
}

/** A change of a PDF: objects that replace others or are added, by their reference, as they are written. */
export type Changes = ReadonlyMap<PDFRef, string>

/** A PDF of which only what is asked for is read: its pages and tags, of which there may be a hundred thousand, stay as they are. */
export class PdfFile {
  readonly #bytes: Uint8Array
  readonly #context = PDFContext.create()
  /** Where the cross-reference table begins, and its text up to the end of the file. */
  readonly #start: number
  readonly #table: string
  readonly #trailer: PDFDict

  /** Throws NotAPdf. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    if (!latin1(bytes.subarray(0, 1024)).includes('%PDF-')) throw new NotAPdf(`These ${bytes.length} bytes are no PDF: the sign "%PDF-" is missing at their beginning. Print the document again.`)
    this.#start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(bytes.subarray(-64)))?.[1] ?? damaged('It has no end.'))
    this.#table = latin1(bytes.subarray(this.#start))
    if (!this.#table.startsWith('xref')) damaged('It has no cross-reference table where it says.')
    this.#trailer = this.#dictAt(this.#start + this.#table.lastIndexOf('trailer') + 'trailer'.length)
  }

  /** Where the trailer says that such an object stands: `Root` the catalog, `Info` the facts about the file. */
  ref(key: 'Root' | 'Info'): PDFRef {
    const ref = this.#trailer.get(PDFName.of(key))
    return ref instanceof PDFRef ? ref : damaged(`It has no ${key}.`)
  }

  /** An object that is a dictionary. Throws NotAPdf. */
  dict({ objectNumber }: PDFRef): PDFDict {
    const offset = this.#offsetOf(objectNumber)
    const head = /^\s*(\d+) \d+ obj/.exec(latin1(this.#bytes.subarray(offset, offset + 40)))
    if (head?.[1] !== String(objectNumber)) damaged(`Object ${objectNumber} is not where it should be.`)
    return this.#dictAt(offset + (head?.[0].length ?? 0))
  }

  /** A reference for an object that is added; the first number that is free. */
  get free(): PDFRef {
    const size = this.#trailer.get(PDFName.of('Size'))
    return PDFRef.of(size instanceof PDFNumber ? size.asNumber() : damaged('It has no Size.'))
  }

  /** The same bytes with the changes after them (ISO 32000-1, 7.5.6). */
  with(changes: Changes): Uint8Array {
    const written = [...changes].map(([ref, text]) => ({ ref, bytes: utf8(`${ref.objectNumber} 0 obj\n${text}\nendobj\n`) }))
    let offset = this.#bytes.length + 1
    const entries = written.map(({ ref, bytes }) => {
      const entry = `${ref.objectNumber} 1\n${String(offset).padStart(10, '0')} 00000 n \n`
      offset += bytes.length
      return entry
    })
    const size = Math.max(this.free.objectNumber, ...written.map(({ ref }) => ref.objectNumber + 1))
    this.#trailer.set(PDFName.of('Size'), PDFNumber.of(size))
    this.#trailer.set(PDFName.of('Prev'), PDFNumber.of(this.#start))
    const end = utf8(`xref\n${entries.join('')}trailer\n${this.#trailer.toString()}\nstartxref\n${offset}\n%%EOF\n`)
    return joined([this.#bytes, utf8('\n'), ...written.map(({ bytes }) => bytes), end])
  }

  /** Entries of the table are 20 bytes each, in sections that say which objects they are for. */
  #offsetOf(object: number): number {
    const section = /\s*(\d+) (\d+)[ \r]*\n/y
    section.lastIndex = 'xref'.length
    for (let found = section.exec(this.#table); found !== null; found = section.exec(this.#table)) {
      const [first, count] = [Number(found[1]), Number(found[2])]
      if (object >= first && object < first + count) return Number(this.#table.slice(section.lastIndex + 20 * (object - first)).slice(0, 10))
      section.lastIndex += 20 * count
    }
    return damaged(`Object ${object} is missing.`)
  }

  #dictAt(offset: number): PDFDict {
    const object = parsed(this.#bytes.subarray(offset), this.#context)
    return object instanceof PDFDict ? object : damaged('There is no dictionary where one should be.')
  }
}

function parsed(bytes: Uint8Array, context: PDFContext): PDFObject {
  try {
    return PDFObjectParser.forBytes(bytes, context).parseObject()
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error))
  }
}

function damaged(why: string): never {
  throw new NotAPdf(`This PDF is damaged and cannot be read. Print the document again. (${why})`)
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
