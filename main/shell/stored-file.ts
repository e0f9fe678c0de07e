import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { isShown, shownTypes, type ShownType } from '../contract/file-bridge.ts'
import { type Answer, notFound } from './answer.ts'

/** How files of each type begin, in hexadecimal: what only calls itself a picture or a PDF is not shown. */
const begins: Readonly<Record<ShownType, RegExp>> = {
  'application/pdf': /^255044462d/,
  'image/png': /^89504e470d0a1a0a/,
  'image/jpeg': /^ffd8ff/,
  'image/gif': /^474946383[79]61/,
  'image/webp': /^52494646.{8}57454250/,
}

/**
 * The bytes of a stored file that can be shown, read as they are asked for. `path`: `/<SHA-256>.<ending>`; `files`: the folder of stored
 * files. Anything else, or a file that is not what its ending says, is not found. Nothing in it can be a script.
 */
export async function storedFile(files: string, path: string): Promise<Answer> {
  const [, hash = '', ending = ''] = /^\/([0-9a-f]{64})\.([a-z]+)$/.exec(path) ?? []
  const type = Object.keys(shownTypes).find((each) => isShown(each) && shownTypes[each] === ending)
  if (hash === '' || type === undefined || !isShown(type)) return notFound
  const file = join(files, hash.slice(0, 2), hash.slice(2))
  const size = await sizeOf(file, begins[type])
  if (size === null) return notFound
  return { status: 200, headers: { ...shownHeaders, 'Content-Type': type, 'Content-Length': String(size) }, body: createReadStream(file) }
}

/** What is shown loads nothing, runs nothing, and is kept nowhere. */
export const shownHeaders = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; plugin-types application/pdf" } as const

/** How many bytes a file has that begins as it must; null: it does not, or cannot be read. */
async function sizeOf(path: string, beginning: RegExp): Promise<number | null> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
      return beginning.test(buffer.toString('hex', 0, bytesRead)) ? (await file.stat()).size : null
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}
