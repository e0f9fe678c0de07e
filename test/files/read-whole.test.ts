import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWhole } from '../../main/files/read-whole.ts'
import { failureOf } from './failure-of.ts'
import { temporaryFolder } from './folders.ts'

test('a file is read up to the limit, and not beyond', async () => {
  const path = join(temporaryFolder(), 'scan.pdf')
  writeFileSync(path, 'abcd')
  expect(Buffer.from((await readWhole(path, 4)) ?? []).toString()).toBe('abcd')
  expect(await readWhole(path, 3)).toBeNull()
})

test('what is no file is named, and what never ends is not read', async () => {
  const folder = temporaryFolder()
  expect(await failureOf(() => readWhole(join(folder, 'x'), 9))).toEqual({ code: 'file-missing', params: { path: join(folder, 'x') } })
  expect((await failureOf(() => readWhole(folder, 9_000))).code).toBe('file-is-a-folder')
  expect((await failureOf(() => readWhole('/dev/zero', 9))).code).toBe('file-not-readable')
})
