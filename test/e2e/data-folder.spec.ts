import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, setUp, test } from './app.ts'

const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

test('data of a newer version is refused with the remedy, and not touched', async ({ start, data }) => {
  const first = await start()
  await setUp(first.page)
  await first.app.close()
  const database = join(data, 'entente.db')
  execFileSync('sqlite3', [database, 'PRAGMA user_version = 99'])
  const before = hash(database)
  const { page, app } = await start()
  await expect(page.getByText(/was last used by a newer Entente/)).toBeVisible()
  await expect(page.getByText(/Install the newest Entente/)).toBeVisible()
  await app.close()
  expect(hash(database)).toBe(before)
})

test('a damaged database is refused with the remedy, and not touched', async ({ start, data }) => {
  const database = join(data, 'entente.db')
  writeFileSync(database, 'This was a database once.')
  const { page } = await start()
  await expect(page.getByText(/is damaged and cannot be read/)).toBeVisible()
  expect(readFileSync(database, 'utf8')).toBe('This was a database once.')
})

test('a path that is a file is refused with the remedy', async ({ start, data, entente }) => {
  mkdirSync(join(data, 'x'))
  writeFileSync(join(data, 'entente.db'), '')
  writeFileSync(join(data, 'files'), 'in the way')
  const { page } = await start()
  await expect(page.getByText(/is not a folder/)).toBeVisible()
  expect(entente('list')).toMatchObject({ code: 1, err: expect.stringMatching(/is not a folder\. Name a folder with --data\./) })
})
