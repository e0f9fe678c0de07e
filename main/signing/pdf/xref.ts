import { damaged, PdfDamage } from './damage.ts'
import { inflated } from './inflate.ts'
import { Reader } from './reader.ts'
import { type Dict, isArray, isDict, latin1, nameOf, Stream } from './values.ts'

/** Where an object stands: nowhere, at a byte, or within a stream of objects. */
export type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'within'; readonly stream: number; readonly index: number }

/** One section of the cross-reference: what one revision of the file added or replaced. */
export interface Section {
  readonly offset: number
  /** The byte after its trailer, or after its stream. */
  readonly end: number
  readonly entries: ReadonlyMap<number, Entry>
  readonly trailer: Dict
  readonly form: 'table' | 'stream'
}

const mostSections = 2_000
const mostEntries = 2_000_000

/** Where the newest section begins, as the end of the file says. Throws PdfDamage. */
export function startOf(bytes: Uint8Array): number {
  const tail = latin1(bytes.subarray(-1024))
  const at = tail.lastIndexOf('startxref')
  const found = at < 0 ? null : /^startxref\s+(\d{1,15})\s+%%EOF/.exec(tail.slice(at))
  return found ? Number(found[1]) : damaged('it has no end')
}

/** The sections of a file, the newest first. Throws PdfDamage: also when they lead to each other in a circle. */
export async function readSections(bytes: Uint8Array): Promise<readonly Section[]> {
  const sections: Section[] = []
  const seen = new Set<number>()
  let entries = 0
  for (let next: number | undefined = startOf(bytes); next !== undefined; ) {
    if (seen.has(next)) damaged('its cross-reference leads back to itself')
    seen.add(next)
    const section: Section = await readSection(bytes, next, seen)
    sections.push(section)
    entries += section.entries.size
    if (sections.length > mostSections || entries > mostEntries) throw new PdfDamage('pdf-too-much', `it has more than ${sections.length} sections or ${entries} objects`)
    next = offsetOf(section.trailer, 'Prev')
  }
  return sections
}

async function readSection(bytes: Uint8Array, offset: number, seen: Set<number>): Promise<Section> {
  if (offset >= bytes.length) damaged(`its cross-reference is not at byte ${offset}`)
  const reader = new Reader(bytes, offset)
  reader.skipSpace()
  if (!reader.take('xref')) return readStream(bytes, offset)
  const entries = readTable(reader)
  reader.expect('trailer')
  const trailer = reader.value()
  if (!isDict(trailer)) return damaged('it has no trailer')
  const hybrid = offsetOf(trailer, 'XRefStm')
  if (hybrid !== undefined && !seen.has(hybrid)) {
    seen.add(hybrid)
    for (const [number, entry] of (await readStream(bytes, hybrid)).entries) if (entries.get(number)?.kind !== 'at') entries.set(number, entry)
  }
  return { offset, end: reader.at, entries, trailer, form: 'table' }
}

function readTable(reader: Reader): Map<number, Entry> {
  const entries = new Map<number, Entry>()
  for (reader.skipSpace(); !atTrailer(reader); reader.skipSpace()) {
    const [first, count] = [reader.integer(), reader.integer()]
    if (count > mostEntries || entries.size + count > mostEntries) throw new PdfDamage('pdf-too-much', `its cross-reference has ${count} entries`)
    for (let number = first; number < first + count; number++) {
      const [offset, generation] = [reader.integer(), reader.integer()]
      reader.skipSpace()
      if (reader.take('n')) entries.set(number, { kind: 'at', offset, generation })
      else if (reader.take('f')) entries.set(number, { kind: 'free' })
      else damaged(`its cross-reference is damaged at byte ${reader.at}`)
    }
  }
  return entries
}

function atTrailer(reader: Reader): boolean {
  const from = reader.at
  const found = reader.take('trailer')
  reader.at = from
  return found
}

async function readStream(bytes: Uint8Array, offset: number): Promise<Section> {
  const reader = new Reader(bytes, offset)
  const { value } = reader.object(() => damaged('the length of a cross-reference stands elsewhere'))
  if (!(value instanceof Stream) || nameOf(value.dict.get('Type')) !== 'XRef') return damaged(`there is no cross-reference at byte ${offset}`)
  return { offset, end: reader.at, entries: entriesOf(value.dict, await inflated(value)), trailer: value.dict, form: 'stream' }
}

function entriesOf(dict: Dict, data: Uint8Array): Map<number, Entry> {
  const widths = numbers(dict, 'W') ?? damaged('a cross-reference has no widths')
  const [type = 0, second = 0, third = 0] = widths
  const width = type + second + third
  if (widths.length !== 3 || widths.some((each) => each > 8) || width === 0) damaged('a cross-reference has wrong widths')
  const index = numbers(dict, 'Index') ?? [0, Number(dict.get('Size') ?? 0)]
  const entries = new Map<number, Entry>()
  const big = (from: number, length: number) => data.subarray(from, from + length).reduce((total, byte) => total * 256 + byte, 0)
  let at = 0
  for (let part = 0; part + 1 < index.length; part += 2) {
    const [first = 0, count = 0] = index.slice(part)
    if ((at + count * width) > data.length) damaged('a cross-reference is too short')
    if (entries.size + count > mostEntries) throw new PdfDamage('pdf-too-much', `its cross-reference has ${count} entries`)
    for (let number = first; number < first + count; number++, at += width) {
      const kind = type === 0 ? 1 : big(at, type)
      const [a, b] = [big(at + type, second), big(at + type + second, third)]
      entries.set(number, kind === 1 ? { kind: 'at', offset: a, generation: b } : kind === 2 ? { kind: 'within', stream: a, index: b } : { kind: 'free' })
    }
  }
  return entries
}

function numbers(dict: Dict, key: string): readonly number[] | undefined {
  const value = dict.get(key)
  if (value === undefined) return undefined
  return isArray(value) && value.every((each) => typeof each === 'number' && Number.isInteger(each) && each >= 0) ? (value as readonly number[]) : damaged(`a cross-reference has a wrong ${key}`)
}

function offsetOf(trailer: Dict, key: string): number | undefined {
  const value = trailer.get(key)
  if (value === undefined) return undefined
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : damaged(`its trailer has a wrong ${key}`)
}
