import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../main/store/migrations/index.ts'
import frozen from './frozen.json' with { type: 'json' }

const folder = join(import.meta.dirname, '../../main/store/migrations')
const files = readdirSync(folder).filter((name) => name !== 'index.ts').toSorted()
const hashes: Record<string, string> = frozen

test.each(files)('%s is as it was when it was shipped', (file) => {
  const hash = createHash('sha256').update(readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')).digest('hex')
  expect(
    hashes[file],
    `${file}: a shipped migration is never changed, since databases have run it already: put it back, and write the next one. If it is new, or no release has it yet, add to test/migrations/frozen.json: "${file}": "${hash}"`,
  ).toBe(hash)
})

test('every frozen migration is there, in the list, and has a test', () => {
  expect(Object.keys(frozen)).toEqual(files)
  expect(migrations.map(({ name }) => `${name}.ts`)).toEqual(files)
  expect(readdirSync(import.meta.dirname).filter((name) => /^\d/.test(name)).toSorted()).toEqual(files.map((file) => file.replace('.ts', '.test.ts')))
})

test.each(files)('%s imports nothing of the app', (file) => {
  const imported = [...readFileSync(join(folder, file), 'utf8').matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)].map(([, from, loaded]) => from ?? loaded)
  expect(imported.filter((name) => name !== 'kysely')).toEqual([])
})
