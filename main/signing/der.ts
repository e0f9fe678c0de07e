import type { SignatureFaultCode } from '../domain/signature.ts'
import { sameBytes } from './pdf/values.ts'

/** A signature, or a part of one, that does not hold. The message is for the log and for who knows the formats. */
export class SignatureFault extends Error {
  override readonly name = 'SignatureFault'
  readonly fault: SignatureFaultCode
  constructor(why: string, fault: SignatureFaultCode = 'malformed') {
    super(why)
    this.fault = fault
  }
}

function wrong(why: string): never {
  throw new SignatureFault(why)
}

/** One element of DER: its tag, its content, and all of its bytes as they were read. Nothing is encoded again, which would hide what is wrong. */
export class Der {
  readonly tag: number
  readonly content: Uint8Array
  readonly raw: Uint8Array

  private constructor(tag: number, content: Uint8Array, raw: Uint8Array) {
    this.tag = tag
    this.content = content
    this.raw = raw
  }

  /** The element at the beginning of these bytes; what follows it is left. Throws SignatureFault. */
  static first(bytes: Uint8Array): Der {
    const [tag = wrong('it ends early'), short = wrong('it ends early')] = bytes
    if ((tag & 0x1f) === 0x1f) wrong('a tag is too high')
    const count = short & 0x7f
    if (short < 0x80) return Der.#cut(tag, bytes, 2, short)
    if (count === 0 || count > 4) wrong('a length is not definite')
    const size = bytes.subarray(2, 2 + count).reduce((total, byte) => total * 256 + byte, 0)
    if (bytes[2] === 0 || size < 0x80) wrong('a length is written longer than it must be')
    return Der.#cut(tag, bytes, 2 + count, size)
  }

  /** The element that these bytes are, to the last. */
  static whole(bytes: Uint8Array): Der {
    const found = Der.first(bytes)
    return found.raw.length === bytes.length ? found : wrong('something follows it')
  }

  static #cut(tag: number, bytes: Uint8Array, head: number, size: number): Der {
    if (head + size > bytes.length) wrong('it ends early')
    return new Der(tag, bytes.subarray(head, head + size), bytes.subarray(0, head + size))
  }

  /** The elements within, which must be of this tag if one is named. */
  items(tag?: number): readonly Der[] {
    if (tag !== undefined) this.is(tag)
    if ((this.tag & 0x20) === 0) wrong('an element holds no others')
    const items: Der[] = []
    for (let rest = this.content; rest.length > 0; rest = rest.subarray(items.at(-1)?.raw.length ?? wrong('it ends early'))) items.push(Der.first(rest))
    return items
  }

  is(tag: number): this {
    return this.tag === tag ? this : wrong(`tag ${this.tag} stands where ${tag} should`)
  }

  get oid(): string {
    const parts: number[] = []
    let value = 0
    for (const byte of this.is(tags.oid).content) {
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) {
        if (parts.length === 0) parts.push(Math.min(2, Math.floor(value / 40)), value - 40 * Math.min(2, Math.floor(value / 40)))
        else parts.push(value)
        value = 0
      }
    }
    return parts.join('.')
  }

  /** A small whole number. */
  get integer(): number {
    const { content } = this.is(tags.integer)
    return content.length === 1 && (content[0] ?? 0) < 0x80 ? (content[0] ?? 0) : wrong('a number is larger than it may be')
  }

  /** The bytes of a bit string that has whole bytes. */
  get bits(): Uint8Array {
    const { content } = this.is(tags.bitString)
    return content[0] === 0 ? content.subarray(1) : wrong('a bit string has no whole bytes')
  }

  equals(other: Der): boolean {
    return sameBytes(this.raw, other.raw)
  }
}

export const tags = { integer: 2, bitString: 3, octetString: 4, null: 5, oid: 6, utf8: 12, generalizedTime: 24, utcTime: 23, sequence: 48, set: 49 } as const

/** The n-th of elements; it must be there. */
export function nth(items: readonly Der[], index: number): Der {
  return items[index] ?? wrong('an element is missing')
}

/** An element of DER around its content. */
export function der(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const size = content.reduce((total, { length }) => total + length, 0)
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : size < 0x10000 ? [0x82, size >> 8, size & 0xff] : [0x83, size >> 16, (size >> 8) & 0xff, size & 0xff]
  const all = new Uint8Array(1 + length.length + size)
  all.set([tag, ...length])
  let at = 1 + length.length
  for (const part of content) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export function sequence(...content: readonly Uint8Array[]): Uint8Array {
  return der(tags.sequence, ...content)
}

/** A SET OF: its elements in the order of their bytes, as DER asks (X.690, 11.6). */
export function setOf(...content: readonly Uint8Array[]): Uint8Array {
  return der(tags.set, ...content.toSorted(compare))
}

export function oidBytes(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(tags.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)))
}

/** A whole number that is not negative, from its bytes. */
export function integerBytes(bytes: Uint8Array): Uint8Array {
  let from = 0
  while (from < bytes.length - 1 && bytes[from] === 0) from++
  const rest = bytes.subarray(from)
  return der(tags.integer, Uint8Array.from((rest[0] ?? 0) >= 0x80 ? [0, ...rest] : rest))
}

function base128(value: number): number[] {
  const digits = [value & 0x7f]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest & 0x7f) | 0x80)
  return digits
}

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
