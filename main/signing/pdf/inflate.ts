import { damaged, PdfDamage } from './damage.ts'
import { type Dict, isArray, isDict, nameOf, type Stream, type Value } from './values.ts'

/** So many bytes may come out of one stream of objects: a small file can claim to hold gigabytes. */
const most = 64 * 1024 * 1024

/** The bytes of a stream with its filter undone: none, or Flate with or without PNG's predictors, as streams of objects have. Throws PdfDamage. */
export async function inflated({ dict, bytes }: Stream): Promise<Uint8Array> {
  const filter = only(dict.get('Filter'))
  if (filter === undefined) return bytes
  if (nameOf(filter) !== 'FlateDecode') return damaged(`a stream of objects has the filter ${nameOf(filter) ?? '?'}`)
  const parameters = only(dict.get('DecodeParms'))
  const plain = await inflate(bytes)
  return isDict(parameters) && Number(parameters.get('Predictor') ?? 1) >= 10 ? unpredicted(plain, parameters) : plain
}

function only(value: Value | undefined): Value | undefined {
  const one = isArray(value) ? (value.length > 1 ? damaged('a stream of objects has several filters') : value[0]) : value
  return one ?? undefined
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    const out = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream('deflate')).getReader()
    for (let { done, value } = await out.read(); !done; { done, value } = await out.read()) {
      if (value === undefined) continue
      parts.push(value)
      size += value.length
      if (size > most) {
        await out.cancel()
        throw new PdfDamage('pdf-too-much', `a stream of objects has more than ${most} bytes`)
      }
    }
  } catch (error) {
    if (error instanceof PdfDamage) throw error
    return damaged('a stream of objects is damaged')
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Undoes the predictors of PNG (ISO 15948, 9.2). */
function unpredicted(bytes: Uint8Array, parameters: Dict): Uint8Array {
  const number = (key: string, otherwise: number) => Number(parameters.get(key) ?? otherwise)
  const pixel = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8))
  const row = Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8) * number('Columns', 1)) / 8)
  if (!(row > 0 && row < 1_000_000)) damaged('a stream of objects has rows of no length')
  const rows = Math.floor(bytes.length / (row + 1))
  const out = new Uint8Array(rows * row)
  for (let y = 0; y < rows; y++) {
    const kind = bytes[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x++) {
      const at = y * row + x
      const left = x >= pixel ? (out[at - pixel] ?? 0) : 0
      const up = y > 0 ? (out[at - row] ?? 0) : 0
      const corner = y > 0 && x >= pixel ? (out[at - row - pixel] ?? 0) : 0
      out[at] = ((bytes[y * (row + 1) + 1 + x] ?? 0) + guess(kind, left, up, corner)) & 0xff
    }
  }
  return out
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
