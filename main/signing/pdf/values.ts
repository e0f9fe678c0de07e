/** A PDF value as it stands in a file (ISO 32000-1, 7.3). Numbers, booleans and null are JavaScript's own. */
export type Value = null | boolean | number | Name | Text | Ref | Stream | readonly Value[] | Dict
export type Dict = ReadonlyMap<string, Value>

export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** A string; `from` and `to` are where its token stands in the bytes that were read, brackets included. */
export class Text {
  readonly bytes: Uint8Array
  readonly hex: boolean
  readonly from: number
  readonly to: number
  constructor(bytes: Uint8Array, hex = false, from = 0, to = 0) {
    this.bytes = bytes
    this.hex = hex
    this.from = from
    this.to = to
  }
}

export class Ref {
  readonly number: number
  readonly generation: number
  constructor(number: number, generation = 0) {
    this.number = number
    this.generation = generation
  }
}

/** A stream with its bytes as they stand in the file, filters not undone. */
export class Stream {
  readonly dict: Dict
  readonly bytes: Uint8Array
  constructor(dict: Dict, bytes: Uint8Array) {
    this.dict = dict
    this.bytes = bytes
  }
}

export function isDict(value: Value | undefined): value is Dict {
  return value instanceof Map
}

export function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

/** The name that a value is; undefined when it is none. */
export function nameOf(value: Value | undefined): string | undefined {
  return value instanceof Name ? value.name : undefined
}

/** Whether two values mean the same; references are equal when they name the same object. */
export function same(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true
  if (a instanceof Name) return b instanceof Name && a.name === b.name
  if (a instanceof Ref) return b instanceof Ref && a.number === b.number && a.generation === b.generation
  if (a instanceof Text) return b instanceof Text && sameBytes(a.bytes, b.bytes)
  if (a instanceof Stream) return b instanceof Stream && sameBytes(a.bytes, b.bytes) && same(a.dict, b.dict)
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]))
  if (isDict(a)) return isDict(b) && a.size === b.size && [...a].every(([key, value]) => same(value, b.get(key)))
  return false
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false
  return true
}

/** The text of a string: UTF-16 with its mark, UTF-8 with its mark, else one letter a byte. */
export function textOf(value: Value | undefined): string {
  if (!(value instanceof Text)) return ''
  const [first, second, third] = value.bytes
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(value.bytes.subarray(2))
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(value.bytes.subarray(3))
  return latin1(value.bytes)
}

export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Every reference inside a value, itself included. */
export function* refsIn(value: Value): Generator<Ref> {
  if (value instanceof Ref) yield value
  else if (value instanceof Stream) yield* refsIn(value.dict)
  else if (isArray(value)) for (const item of value) yield* refsIn(item)
  else if (isDict(value)) for (const item of value.values()) yield* refsIn(item)
}
