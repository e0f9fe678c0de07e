import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFileAtomically } from '../../main/files/atomic-write.ts'
import { failureOf } from './failure-of.ts'
import { makeReadOnly, smallDisk, temporaryFolder } from './folders.ts'

const words = (text: string) => new TextEncoder().encode(text)

test('a file is written and replaced, and nothing else is left', async () => {
  const folder = temporaryFolder()
  const path = join(folder, `${'long name '.repeat(20)}é.pdf`)
  await writeFileAtomically(path, words('first'))
  await writeFileAtomically(path, words('second'))
  expect(readFileSync(path, 'utf8')).toBe('second')
  expect(readdirSync(folder)).toHaveLength(1)
})

test('a disk that gets full keeps the file that was there', async (context) => {
  const folder = smallDisk(context, 100)
  const path = join(folder, 'agreement.pdf')
  await writeFileAtomically(path, words('first'))
  expect(await failureOf(() => writeFileAtomically(path, new Uint8Array(300_000)))).toEqual({ code: 'disk-full', params: { path } })
  expect(readFileSync(path, 'utf8')).toBe('first')
  expect(readdirSync(folder)).toEqual(['agreement.pdf'])
})

test('a folder that is read-only keeps the file that was there', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'agreement.pdf')
  writeFileSync(path, 'first')
  makeReadOnly(folder)
  expect(await failureOf(() => writeFileAtomically(path, words('second')))).toEqual({ code: 'file-not-writable', params: { path } })
  expect(readFileSync(path, 'utf8')).toBe('first')
})

test('a place that is none is named', async () => {
  const folder = temporaryFolder()
  const at = (...names: string[]) => join(folder, ...names)
  mkdirSync(at('a folder'))
  writeFileSync(at('a file'), '')
  chmodSync(at('a file'), 0o400)
  expect(await failureOf(() => writeFileAtomically(at('missing', 'x.pdf'), words('')))).toEqual({ code: 'folder-missing', params: { path: at('missing', 'x.pdf') } })
  expect((await failureOf(() => writeFileAtomically(at('a file', 'x.pdf'), words('')))).code).toBe('folder-missing')
  expect((await failureOf(() => writeFileAtomically(at('a folder'), words('')))).code).toBe('file-is-a-folder')
  expect(readdirSync(folder).toSorted()).toEqual(['a file', 'a folder'])
})
