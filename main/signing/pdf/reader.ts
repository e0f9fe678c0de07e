import { damaged } from './damage.ts'
import { type Dict, isDict, Name, Ref, Stream, Text, type Value } from './values.ts'

/** So deep may values stand within each other: more is an attack on the reader. */
const deepest = 100

const isSpace = (byte: number | undefined) => byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32
const isDelimiter = (byte: number | undefined) => byte !== undefined && '()<>[]{}/%'.includes(String.fromCharCode(byte))
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57

/** Reads PDF tokens and values from a place in bytes. Throws PdfDamage. */
export class Reader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** White space, and comments unless `plain`. */
  skipSpace(plain = false): void {
    for (;;) {
      const byte = this.bytes[this.at]
      if (isSpace(byte)) this.at++
      else if (byte === 37 && !plain) while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++
      else return
    }
  }

  /** Goes past a word when it stands here. */
  take(word: string): boolean {
    for (let index = 0; index < word.length; index++) if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false
    this.at += word.length
    return true
  }

  expect(word: string): void {
    this.skipSpace()
    if (!this.take(word)) damaged(`“${word}” is missing at byte ${this.at}`)
  }

  /** A whole number without a sign. */
  integer(): number {
    this.skipSpace()
    const from = this.at
    while (isDigit(this.bytes[this.at])) this.at++
    if (this.at === from || this.at - from > 15) damaged(`a number is missing at byte ${from}`)
    return Number(this.#word(from))
  }

  value(depth = 0): Value {
    if (depth > deepest) damaged(`values stand more than ${deepest} deep`)
    this.skipSpace()
    const byte = this.bytes[this.at]
    if (byte === undefined) damaged('the file ends within a value')
    if (byte === 47) return this.#name()
    if (byte === 40) return this.#literal()
    if (byte === 91) return this.#array(depth)
    if (byte === 60) return this.bytes[this.at + 1] === 60 ? this.#dict(depth) : this.#hex()
    if (isDigit(byte)) return this.#reference() ?? this.#number()
    if (byte === 43 || byte === 45 || byte === 46) return this.#number()
    if (this.take('true')) return true
    if (this.take('false')) return false
    if (this.take('null')) return null
    return damaged(`something is no value at byte ${this.at}`)
  }

  /** An object that begins here: its number, and its value. `lengthOf` says how long a stream is whose length is an object of its own. */
  object(lengthOf: (ref: Ref) => number): { readonly number: number; readonly generation: number; readonly value: Value } {
    const number = this.integer()
    const generation = this.integer()
    this.expect('obj')
    const value = this.value()
    this.skipSpace()
    const whole = isDict(value) && this.take('stream') ? this.#stream(value, lengthOf) : value
    this.expect('endobj')
    return { number, generation, value: whole }
  }

  #stream(dict: Dict, lengthOf: (ref: Ref) => number): Stream {
    if (!this.take('\r\n') && !this.take('\n')) damaged(`the stream at byte ${this.at} does not begin as it must`)
    const length = dict.get('Length')
    const size = length instanceof Ref ? lengthOf(length) : length
    const from = this.at
    if (typeof size !== 'number' || !Number.isInteger(size) || size < 0 || from + size > this.bytes.length) damaged(`the stream at byte ${from} has no length`)
    this.at = from + size
    this.expect('endstream')
    return new Stream(dict, this.bytes.subarray(from, from + size))
  }

  #word(from: number): string {
    let word = ''
    for (let index = from; index < this.at; index++) word += String.fromCharCode(this.bytes[index] ?? 0)
    return word
  }

  #number(): number {
    const from = this.at
    while (isDigit(this.bytes[this.at]) || '+-.'.includes(String.fromCharCode(this.bytes[this.at] ?? 0))) this.at++
    const value = Number(this.#word(from))
    return Number.isFinite(value) ? value : damaged(`the number at byte ${from} is none`)
  }

  #reference(): Ref | null {
    const from = this.at
    const first = this.#digits()
    if (first !== null && this.#gap()) {
      const second = this.#digits()
      if (second !== null && this.#gap() && this.bytes[this.at] === 82 && !this.#continues(this.at + 1)) {
        this.at++
        return new Ref(first, second)
      }
    }
    this.at = from
    return null
  }

  #digits(): number | null {
    const from = this.at
    while (isDigit(this.bytes[this.at])) this.at++
    return this.at > from && this.at - from < 11 ? Number(this.#word(from)) : null
  }

  #gap(): boolean {
    const from = this.at
    this.skipSpace(true)
    return this.at > from
  }

  #continues(at: number): boolean {
    const byte = this.bytes[at]
    return byte !== undefined && !isSpace(byte) && !isDelimiter(byte)
  }

  #name(): Name {
    let name = ''
    this.at++
    for (let byte = this.bytes[this.at]; byte !== undefined && this.#continues(this.at); byte = this.bytes[++this.at]) {
      const escaped = byte === 35 ? hexDigits(this.bytes, this.at + 1) : null
      if (escaped !== null) this.at += 2
      name += String.fromCharCode(escaped ?? byte)
    }
    return new Name(name)
  }

  #array(depth: number): Value[] {
    const items: Value[] = []
    this.at++
    for (this.skipSpace(); !this.take(']'); this.skipSpace()) items.push(this.value(depth + 1))
    return items
  }

  #dict(depth: number): Dict {
    const entries = new Map<string, Value>()
    this.at += 2
    for (this.skipSpace(); !this.take('>>'); this.skipSpace()) {
      if (this.bytes[this.at] !== 47) damaged(`a dictionary is damaged at byte ${this.at}`)
      const { name } = this.#name()
      // Which of two counts is up to each program, and so what they show.
      if (entries.has(name)) damaged(`a dictionary names ${name} twice at byte ${this.at}`)
      entries.set(name, this.value(depth + 1))
    }
    return entries
  }

  #hex(): Text {
    const from = this.at++
    const end = this.bytes.indexOf(62, from)
    if (end < 0) return damaged(`the string at byte ${from} has no end`)
    const read = new Uint8Array(Math.ceil((end - from) / 2))
    let digits = 0
    for (; this.at < end; this.at++) {
      const byte = this.bytes[this.at]
      if (isSpace(byte)) continue
      const digit = digitOf(byte) ?? damaged(`the string at byte ${from} is damaged`)
      read[digits >> 1] = digits % 2 === 0 ? digit * 16 : (read[digits >> 1] ?? 0) + digit
      digits++
    }
    this.at = end + 1
    return new Text(read.subarray(0, Math.ceil(digits / 2)), true, from, this.at)
  }

  #literal(): Text {
    const from = this.at++
    const bytes: number[] = []
    for (let open = 1; ; this.at++) {
      const byte = this.bytes[this.at]
      if (byte === undefined) return damaged(`the string at byte ${from} has no end`)
      if (byte === 92) bytes.push(...this.#escape())
      else if (byte === 41 && --open === 0) break
      else {
        if (byte === 40) open++
        bytes.push(byte)
      }
    }
    this.at++
    return new Text(Uint8Array.from(bytes), false, from, this.at)
  }

  /** What stands after a backslash; leaves `at` on its last byte. */
  #escape(): readonly number[] {
    const byte = this.bytes[++this.at] ?? 0
    const letter = String.fromCharCode(byte)
    const known = { n: 10, r: 13, t: 9, b: 8, f: 12 }[letter]
    if (known !== undefined) return [known]
    if (letter === '\r' && this.bytes[this.at + 1] === 10) this.at++
    if (letter === '\r' || letter === '\n') return []
    if (letter < '0' || letter > '7') return [byte]
    let octal = 0
    for (let count = 0; count < 3; count++) {
      const digit = this.bytes[this.at] ?? 0
      if (digit < 48 || digit > 55) break
      octal = octal * 8 + digit - 48
      this.at++
    }
    this.at--
    return [octal & 0xff]
  }
}

function digitOf(byte: number | undefined): number | null {
  if (byte === undefined) return null
  if (byte >= 48 && byte <= 57) return byte - 48
  const upper = byte & 0xdf
  return upper >= 65 && upper <= 70 ? upper - 55 : null
}

function hexDigits(bytes: Uint8Array, at: number): number | null {
  const [high, low] = [digitOf(bytes[at]), digitOf(bytes[at + 1])]
  return high === null || low === null ? null : high * 16 + low
}
