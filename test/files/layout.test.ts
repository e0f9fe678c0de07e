import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layoutOf, openDataFolder, tidyDataFolder } from '../../main/files/layout.ts'
import { failureOf } from './failure-of.ts'
import { filesBelow, makeReadOnly, smallDisk, temporaryFolder } from './folders.ts'

test('a data folder is made with its parts, for this user only, and opened again as it is', async () => {
  const root = join(temporaryFolder(), 'deep', 'entente')
  const folder = await openDataFolder(root)
  expect(folder).toEqual({ root, database: join(root, 'entente.db'), files: join(root, 'files'), templates: join(root, 'templates'), backups: join(root, 'backups'), logs: join(root, 'logs') })
  expect(readdirSync(root).toSorted()).toEqual(['backups', 'files', 'logs', 'templates'])
  for (const path of [root, folder.files, folder.templates, folder.backups, folder.logs]) expect(statSync(path).mode & 0o777).toBe(0o700)
  expect(await openDataFolder(root)).toEqual(folder)
  expect(layoutOf(root)).toEqual(folder)
})

test('a folder that cannot be written to is found out at once', async () => {
  const root = temporaryFolder()
  await openDataFolder(root)
  makeReadOnly(root)
  expect(await failureOf(() => openDataFolder(root))).toEqual({ code: 'data-folder-read-only', params: { path: root } })
})

test('a folder that cannot be made is found out at once', async () => {
  const root = temporaryFolder()
  makeReadOnly(root)
  expect(await failureOf(() => openDataFolder(join(root, 'entente')))).toEqual({ code: 'data-folder-read-only', params: { path: join(root, 'entente') } })
})

test('a full disk is found out at once, and nothing is left of finding it out', async (context) => {
  const root = smallDisk(context, 40)
  expect(await failureOf(() => openDataFolder(root))).toEqual({ code: 'disk-full', params: { path: root } })
  expect(filesBelow(root)).toEqual([])
})

test('a file, or a path through a file, is no data folder', async () => {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, '')
  for (const root of [path, join(path, 'entente')]) expect(await failureOf(() => openDataFolder(root))).toEqual({ code: 'data-folder-not-a-folder', params: { path: root } })
})

test('what a killed process left unfinished is removed, and nothing else', async () => {
  const folder = await openDataFolder(temporaryFolder())
  mkdirSync(join(folder.files, '.unfinished'))
  for (const name of ['files/.unfinished/half', '.probe-1', '.entente.lock.1', 'entente.db', 'entente.lock', 'entente.lock.json', 'notes.txt']) writeFileSync(join(folder.root, name), 'x')
  await tidyDataFolder(folder)
  expect(readdirSync(folder.root).toSorted()).toEqual(['backups', 'entente.db', 'entente.lock', 'entente.lock.json', 'files', 'logs', 'notes.txt', 'templates'])
  expect(readdirSync(folder.files)).toEqual([])
})
