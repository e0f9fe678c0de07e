import { appendFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blobPath, checkBlob, putBlob, readBlob, removeUnfinished } from '../../main/files/blobs.ts'
import { failureOf } from './failure-of.ts'
import { filesBelow, makeReadOnly, smallDisk, temporaryFolder } from './folders.ts'

const words = (text: string) => new TextEncoder().encode(text)
/** By `printf abc | sha256sum`. */
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

test('bytes are kept under their hash, for this user only', async () => {
  const folder = { files: temporaryFolder() }
  expect(await putBlob(folder, words('abc'))).toBe(abc)
  expect(filesBelow(folder.files)).toEqual([join(folder.files, 'ba', abc.slice(2))])
  expect(statSync(blobPath(folder, abc)).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder.files, 'ba')).mode & 0o777).toBe(0o700)
  expect((await readBlob(folder, abc)).toString()).toBe('abc')
  await checkBlob(folder, abc)
  expect(await readBlob(folder, await putBlob(folder, words('')))).toHaveLength(0)
})

test('the same bytes are kept once, and not written again', async () => {
  const folder = { files: temporaryFolder() }
  await putBlob(folder, words('abc'))
  const before = statSync(blobPath(folder, abc))
  expect(await putBlob(folder, words('abc'))).toBe(abc)
  expect(statSync(blobPath(folder, abc))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  expect(filesBelow(folder.files)).toHaveLength(1)
})

test('many at once, equal ones among them, are all kept', async () => {
  const folder = { files: temporaryFolder() }
  const hashes = await Promise.all(Array.from({ length: 60 }, (_, number) => putBlob(folder, words(`file ${number % 20}`))))
  expect(filesBelow(folder.files)).toHaveLength(20)
  for (const [number, hash] of hashes.entries()) expect((await readBlob(folder, hash)).toString()).toBe(`file ${number % 20}`)
})

test('a file that was changed or lost is named, not handed out', async () => {
  const folder = { files: temporaryFolder() }
  await putBlob(folder, words('abc'))
  const path = blobPath(folder, abc)
  appendFileSync(path, 'd')
  for (const read of [readBlob, checkBlob]) expect(await failureOf(() => read(folder, abc))).toEqual({ code: 'stored-file-damaged', params: { hash: abc, path } })
  rmSync(path)
  for (const read of [readBlob, checkBlob]) expect(await failureOf(() => read(folder, abc))).toEqual({ code: 'stored-file-missing', params: { hash: abc, path } })
})

test('keeping the right bytes again puts a damaged file right', async () => {
  const folder = { files: temporaryFolder() }
  await putBlob(folder, words('abc'))
  appendFileSync(blobPath(folder, abc), 'd')
  await putBlob(folder, words('abc'))
  expect(readFileSync(blobPath(folder, abc), 'utf8')).toBe('abc')
})

test.each(['', 'abc', '../../../etc/passwd', `../${abc}`, abc.toUpperCase(), `${abc}\n`, `${abc}0`])('%j is no hash, and leads nowhere', (hash) => {
  expect(() => blobPath({ files: '/data/files' }, hash)).toThrow(TypeError)
})

test('a full disk keeps nothing by half, and what was there', async (context) => {
  const folder = { files: smallDisk(context, 200) }
  await putBlob(folder, words('abc'))
  expect((await failureOf(() => putBlob(folder, new Uint8Array(400_000)))).code).toBe('disk-full')
  expect(filesBelow(folder.files)).toEqual([blobPath(folder, abc)])
  expect((await readBlob(folder, abc)).toString()).toBe('abc')
})

test('a folder that is read-only keeps nothing, and still reads', async () => {
  const folder = { files: temporaryFolder() }
  await putBlob(folder, words('abc'))
  makeReadOnly(folder.files)
  expect((await failureOf(() => putBlob(folder, words('other')))).code).toBe('data-folder-read-only')
  expect((await readBlob(folder, abc)).toString()).toBe('abc')
})

test('removing what is unfinished takes nothing that is finished', async () => {
  const folder = { files: temporaryFolder() }
  await putBlob(folder, words('abc'))
  await removeUnfinished(folder)
  await removeUnfinished(folder)
  expect(readdirSync(folder.files)).toEqual(['ba'])
})
