/** Messages as lines of JSON, for connections that carry bytes: bytes in a message travel as base64. */
const bytesKey = '$bytes'
const errorKey = '$error'

export function encodeLine(message: unknown): string {
  return `${JSON.stringify(message, (_key, value: unknown) => plain(value))}\n`
}

/** JSON writes bytes as lists and errors as nothing. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [bytesKey]: toBase64(value) }
  return value instanceof Error ? { [errorKey]: value.message } : value
}

/** Throws a SyntaxError for a line that is no JSON. */
export function decodeLine(line: string): unknown {
  return JSON.parse(line, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return value
    if (bytesKey in value && typeof value[bytesKey] === 'string') return fromBase64(value[bytesKey])
    return errorKey in value && typeof value[errorKey] === 'string' ? new Error(value[errorKey]) : value
  })
}

/** Collects pieces of text until a line is whole. Throws when a line grows beyond `limit` characters. */
export function lineReader(onLine: (line: string) => void, limit = 256 * 1024 * 1024): (piece: string) => void {
  let pieces: string[] = []
  let length = 0
  return (piece) => {
    const lines = piece.split('\n')
    for (const [index, part] of lines.entries()) {
      pieces.push(part)
      length += part.length
      if (length > limit) throw new RangeError(`A line is longer than ${limit} characters.`)
      if (index === lines.length - 1) continue
      onLine(pieces.join(''))
      pieces = []
      length = 0
    }
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
