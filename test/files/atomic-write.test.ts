import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFilesAtomically } from '../../main/files/atomic-write.ts'
import { failureOf } from './failure-of.ts'
import { makeReadOnly, smallDisk, temporaryFolder } from './folders.ts'

const writeFileAtomically = (path: string, bytes: Uint8Array) => writeFilesAtomically([{ path, bytes }])
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

test('when one of several cannot be written, none is', async () => {
  const folder = temporaryFolder()
  const [one, two] = [join(folder, 'one.docx'), join(folder, 'nowhere', 'two.html')]
  expect(await failureOf(() => writeFilesAtomically([{ path: one, bytes: words('1') }, { path: two, bytes: words('2') }]))).toEqual({ code: 'folder-missing', params: { path: two } })
  expect(readdirSync(folder)).toEqual([])
})

test('a link is followed, not replaced', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'real.pdf'), 'old')
  symlinkSync(join(folder, 'real.pdf'), join(folder, 'link.pdf'))
  await writeFileAtomically(join(folder, 'link.pdf'), words('new'))
  expect(readFileSync(join(folder, 'real.pdf'), 'utf8')).toBe('new')
  expect(lstatSync(join(folder, 'link.pdf')).isSymbolicLink()).toBe(true)
})

test.skipIf(process.platform === 'win32')('what is no ordinary file is not replaced by one', async () => {
  const path = join(temporaryFolder(), 'pipe')
  execFileSync('mkfifo', [path])
  expect(await failureOf(() => writeFileAtomically(path, words('x')))).toEqual({ code: 'not-a-file', params: { path } })
  expect(lstatSync(path).isFIFO()).toBe(true)
})
