import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backupCopies } from '../../main/files/backup-copies.ts'
import { copyAside } from '../../main/store/copy-aside.ts'
import { closeDatabase, openDatabase } from '../../main/store/database.ts'
import { temporaryFolder } from './folders.ts'

it('counts what was copied before a migration, and knows the newest by its name', async () => {
  const folder = temporaryFolder()
  const [path, backups] = [join(folder, 'entente.db'), join(folder, 'backups')]
  closeDatabase(openDatabase(path, { now: '2027-01-01T00:00:00.000Z', backupsDir: backups, appVersion: 'test' }))
  copyAside(path, backups, 12, '2027-03-01T10:20:30.456Z')
  expect(await backupCopies(backups)).toMatchObject({ count: 1, newest: { madeAt: '2027-03-01T10:20:30.000Z' } })
  copyAside(path, backups, 9, '2026-11-28T08:00:00.000Z')
  const { count, newest } = await backupCopies(backups)
  expect({ count, at: newest?.madeAt }).toEqual({ count: 2, at: '2027-03-01T10:20:30.000Z' })
  expect(newest?.size).toBeGreaterThan(10_000)
})

it('does not count what is no copy, and takes a folder that is gone as empty', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'backups'))
  for (const name of ['entente-v3-20270301T102030Z.db.part', 'notes.txt', 'entente.db']) writeFileSync(join(folder, 'backups', name), 'x')
  expect(await backupCopies(join(folder, 'backups'))).toEqual({ count: 0, newest: null })
  expect(await backupCopies(join(folder, 'none'))).toEqual({ count: 0, newest: null })
})
