import { crc32 } from 'node:zlib'
import { failure } from '../contract/problem.ts'
import type { Logo } from '../domain/house-style.ts'

const most = { bytes: 1024 * 1024, pixels: 6_000 } as const
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

interface Size {
  readonly width: number
  readonly height: number
}

/** A logo from base64, recognised by what its bytes are. Throws a problem when it is no picture, too large, or damaged. */
export function readLogo(base64: string): Logo {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw failure('logo-not-an-image')
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > most.bytes) throw failure('logo-too-large', { size: (bytes.length / most.bytes).toFixed(1), limit: 1 })
  const mediaType = typeOf(bytes)
  const { width, height } = mediaType === 'image/png' ? pngSize(bytes) : jpegSize(bytes)
  if (Math.min(width, height) < 1 || Math.max(width, height) > most.pixels) throw failure('logo-too-many-pixels', { width, height, limit: most.pixels })
  return { mediaType, base64: bytes.toString('base64'), width, height }
}

function typeOf(bytes: Buffer): Logo['mediaType'] {
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'image/png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  throw failure('logo-not-an-image')
}

/** Goes through all chunks (PNG, section 5): each carries the check sum of what is in it, so that damage anywhere shows. */
function pngSize(bytes: Buffer): Size {
  let size: Size | null = null
  let hasPixels = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) throw damaged('PNG', 'it ends too early')
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw damaged('PNG', 'a check sum in it is wrong')
    if (at === 8 && type === 'IHDR' && length === 13) size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    if (type === 'IDAT') hasPixels = true
    if (type === 'IEND') return size !== null && hasPixels ? size : fail('PNG', 'it has no picture in it')
    at = end
  }
  throw damaged('PNG', 'it ends too early')
}

/** Goes through the segments before the picture (ITU-T T.81, annex B) for the frame that says the size. */
function jpegSize(bytes: Buffer): Size {
  let size: Size | null = null
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw damaged('JPEG', 'its segments do not follow one another')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) throw damaged('JPEG', 'it ends too early')
    if (isFrame(marker) && length >= 8) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker === 0xda) return size !== null && bytes.includes(endOfImage, at) ? size : fail('JPEG', 'it ends too early')
    at += 2 + length
  }
  throw damaged('JPEG', 'it ends too early')
}

const endOfImage = Buffer.from([0xff, 0xd9])

/** SOF0 to SOF15, without the three codes between them that mean something else (DHT, JPG, DAC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function fail(kind: string, why: string): never {
  throw damaged(kind, why)
}

function damaged(kind: string, why: string): Error {
  return failure('logo-damaged', { kind, why })
}
