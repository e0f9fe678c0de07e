import type { PdfFile } from './file.ts'
import { type Dict, isArray, Name, Ref, Stream, Text, type Value } from './values.ts'

/** An object to be written, as its bytes between `obj` and `endobj`. */
export type Changes = ReadonlyMap<number, Uint8Array>

/** A PDF with one more revision, and where each object of that revision begins. */
export interface Revised {
  readonly bytes: Uint8Array
  readonly offsets: ReadonlyMap<number, number>
}

/** The same bytes with changed and added objects after them (ISO 32000-1, 7.5.6), in the form of cross-reference that the file has. */
export function revised(file: PdfFile, changes: Changes, trailer: Dict = new Map()): Revised {
  const form = file.sections[0]?.form ?? 'table'
  const added = form === 'stream' ? [Math.max(file.size, ...[...changes.keys()].map((number) => number + 1))] : []
  const sorted = [...changes].toSorted(([a], [b]) => a - b).map(([number, body]) => ({ number, bytes: joined([ascii(`${number} 0 obj\n`), body, ascii('\nendobj\n')]) }))
  const offsets = new Map<number, number>()
  let at = file.bytes.length + 1
  for (const { number, bytes } of sorted) {
    offsets.set(number, at)
    at += bytes.length
  }
  for (const number of added) offsets.set(number, at)
  const entries = new Map([...endOf(file, offsets), ...trailer])
  const end = form === 'stream' ? crossReferenceStream(offsets, entries) : crossReferenceTable(offsets, entries)
  return { bytes: joined([file.bytes, ascii('\n'), ...sorted.map(({ bytes }) => bytes), end, ascii(`startxref\n${at}\n%%EOF\n`)]), offsets }
}

function endOf(file: PdfFile, offsets: ReadonlyMap<number, number>): Map<string, Value> {
  const kept = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = file.trailer.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  return new Map<string, Value>([...kept, ['Size', Math.max(file.size, ...[...offsets.keys()].map((number) => number + 1))], ['Prev', file.sections[0]?.offset ?? 0]])
}

function crossReferenceTable(offsets: ReadonlyMap<number, number>, trailer: Dict): Uint8Array {
  const entries = [...offsets].map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
  return joined([ascii(`xref\n${entries.join('')}trailer\n`), written(trailer), ascii('\n')])
}

function crossReferenceStream(offsets: ReadonlyMap<number, number>, trailer: Dict): Uint8Array {
  const sorted = [...offsets].toSorted(([a], [b]) => a - b)
  const own = sorted.at(-1)?.[0] ?? 0
  const data = new Uint8Array(sorted.length * 6)
  const view = new DataView(data.buffer)
  for (const [index, [, offset]] of sorted.entries()) {
    data[index * 6] = 1
    view.setUint32(index * 6 + 1, offset)
  }
  const dict = new Map<string, Value>([['Type', new Name('XRef')], ...trailer, ['W', [1, 4, 1]], ['Index', sorted.flatMap(([number]) => [number, 1])], ['Length', data.length]])
  return joined([ascii(`${own} 0 obj\n`), written(new Stream(dict, data)), ascii('\nendobj\n')])
}

/** A value as it is written in a file. */
export function written(value: Value): Uint8Array {
  if (value instanceof Stream) return joined([written(value.dict), ascii('\nstream\n'), value.bytes, ascii('\nendstream')])
  return ascii(textual(value))
}

function textual(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/0+$/, '')
  if (value instanceof Name) return `/${value.name.replaceAll(/[^!-~]|[()<>[\]{}/%#]/g, (letter) => `#${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
  if (value instanceof Ref) return `${value.number} ${value.generation} R`
  if (value instanceof Text) return `<${hexOf(value.bytes)}>`
  if (value instanceof Stream) throw new TypeError('A stream is an object of its own.')
  if (isArray(value)) return `[${value.map(textual).join(' ')}]`
  return `<<${[...(value as Dict)].map(([key, each]) => `${textual(new Name(key))} ${textual(each)}`).join(' ')}>>`
}

/** A string for people: UTF-16 with its mark, as every reader understands it. */
export function text(words: string): Text {
  const bytes = new Uint8Array(2 + words.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff)
  for (let index = 0; index < words.length; index++) view.setUint16(2 + index * 2, words.charCodeAt(index))
  return new Text(bytes)
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function ascii(words: string): Uint8Array {
  const bytes = new Uint8Array(words.length)
  for (let index = 0; index < words.length; index++) bytes[index] = words.charCodeAt(index)
  return bytes
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
