import { damaged, PdfDamage } from './damage.ts'
import { inflated } from './inflate.ts'
import { Reader } from './reader.ts'
import { type Dict, isDict, latin1, Ref, Stream, type Value } from './values.ts'
import { type Entry, readSections, type Section, startOf } from './xref.ts'

/** What the streams of objects hold is kept between readings of the same bytes, by the place of the stream. */
type Packed = Map<number, ReadonlyMap<number, { readonly number: number; readonly value: Value }>>

/** What stands at each byte, for all revisions of a file alike. */
type Standing = Map<number, { readonly number: number; readonly generation: number; readonly value: Value }>

/**
 * A PDF as its cross-reference says that it is, read object by object. Nothing is guessed: what a damaged file might have meant is for
 * other programs to guess, each in its way. Throws PdfDamage.
 */
export class PdfFile {
  readonly bytes: Uint8Array
  /** The newest first. */
  readonly sections: readonly Section[]
  readonly #entries: ReadonlyMap<number, Entry>
  readonly #packed: Packed
  readonly #standing: Standing
  readonly #read = new Map<number, Value>()
  readonly #reading = new Set<number>()

  private constructor(bytes: Uint8Array, sections: readonly Section[], packed: Packed, standing: Standing) {
    this.bytes = bytes
    this.sections = sections
    this.#packed = packed
    this.#standing = standing
    this.#entries = merged(sections)
  }

  static async open(bytes: Uint8Array): Promise<PdfFile> {
    if (!latin1(bytes.subarray(0, 1024)).includes('%PDF-')) throw new PdfDamage('not-a-pdf', 'the sign %PDF- is missing at its beginning')
    const file = new PdfFile(bytes, await readSections(bytes), new Map(), new Map())
    if (file.sections.some(({ trailer }) => trailer.has('Encrypt'))) throw new PdfDamage('pdf-encrypted', 'its trailer has Encrypt')
    await file.#unpack()
    return file
  }

  /** The file as it was when it had only its first bytes. */
  async before(end: number): Promise<PdfFile> {
    const bytes = this.bytes.subarray(0, end)
    const sections = this.sections.filter((section) => section.end <= end)
    if (startOf(bytes) !== sections[0]?.offset) damaged(`it has no revision that ends at byte ${end}`)
    const file = new PdfFile(bytes, sections, this.#packed, this.#standing)
    await file.#unpack()
    return file
  }

  get trailer(): Dict {
    return this.sections[0]?.trailer ?? damaged('it has no trailer')
  }

  get root(): Ref {
    const root = this.trailer.get('Root')
    return root instanceof Ref ? root : damaged('it has no catalog')
  }

  get catalog(): Dict {
    return this.dict(this.root) ?? damaged('it has no catalog')
  }

  /** One more than the highest number of an object. */
  get size(): number {
    const size = Number(this.trailer.get('Size'))
    return Number.isSafeInteger(size) && size > 0 ? Math.max(size, this.#highest + 1) : damaged('its trailer has no Size')
  }

  get numbers(): Iterable<number> {
    return this.#entries.keys()
  }

  entry(number: number): Entry | undefined {
    return this.#entries.get(number)
  }

  /** The object of a number; null when there is none. */
  get(number: number): Value {
    const known = this.#read.get(number)
    if (known !== undefined) return known
    if (this.#reading.has(number)) return damaged(`object ${number} needs itself to be read`)
    this.#reading.add(number)
    const value = this.#readObject(number, this.#entries.get(number))
    this.#reading.delete(number)
    this.#read.set(number, value)
    return value
  }

  /** What a value is, with references followed. */
  resolve(value: Value | undefined): Value {
    let found = value ?? null
    for (let steps = 0; found instanceof Ref; steps++) {
      if (steps > 30) damaged('a reference leads to nothing but references')
      found = this.get(found.number)
    }
    return found
  }

  dict(value: Value | undefined): Dict | null {
    const found = this.resolve(value)
    return isDict(found) ? found : null
  }

  get #highest(): number {
    let highest = 0
    for (const number of this.#entries.keys()) if (number > highest) highest = number
    return highest
  }

  #readObject(number: number, entry: Entry | undefined): Value {
    if (entry === undefined || entry.kind === 'free') return null
    if (entry.kind === 'within') {
      const packed = this.#packed.get(this.#offsetOf(entry.stream))?.get(entry.index)
      return packed?.number === number ? packed.value : damaged(`object ${number} is not in its stream`)
    }
    const found = this.#standing.get(entry.offset) ?? this.#readAt(entry.offset)
    return found.number === number && found.generation === entry.generation ? found.value : damaged(`object ${number} is not where it should be`)
  }

  #readAt(offset: number): { readonly number: number; readonly generation: number; readonly value: Value } {
    const found = new Reader(this.bytes, offset).object((length) => Number(this.get(length.number)))
    // How long a stream is may be said anew by a later revision.
    if (!(found.value instanceof Stream) || typeof found.value.dict.get('Length') === 'number') this.#standing.set(offset, found)
    return found
  }

  #offsetOf(number: number): number {
    const entry = this.#entries.get(number)
    return entry?.kind === 'at' ? entry.offset : damaged(`the stream of objects ${number} is missing`)
  }

  async #unpack(): Promise<void> {
    const streams = new Set<number>()
    for (const entry of this.#entries.values()) if (entry.kind === 'within') streams.add(entry.stream)
    for (const number of streams) {
      const offset = this.#offsetOf(number)
      if (this.#packed.has(offset)) continue
      const stream = this.get(number)
      this.#packed.set(offset, stream instanceof Stream ? objectsIn(stream.dict, await inflated(stream)) : damaged(`object ${number} is no stream`))
    }
  }
}

function merged(sections: readonly Section[]): Map<number, Entry> {
  const entries = new Map<number, Entry>()
  for (const section of sections) for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry)
  return entries
}

function objectsIn(dict: Dict, data: Uint8Array): ReadonlyMap<number, { readonly number: number; readonly value: Value }> {
  const [count, first] = [Number(dict.get('N')), Number(dict.get('First'))]
  const header = new Reader(data)
  const objects = new Map<number, { number: number; value: Value }>()
  if (!(count >= 0 && count <= 100_000) || !(first >= 0)) return damaged('a stream of objects does not say what it holds')
  const places = Array.from({ length: count }, () => ({ number: header.integer(), offset: header.integer() }))
  for (const [index, { number, offset }] of places.entries()) objects.set(index, { number, value: new Reader(data, first + offset).value() })
  return objects
}
