import { randomInt } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBlob } from '../../main/files/blobs.ts'
import { openDataFolder, tidyDataFolder } from '../../main/files/layout.ts'
import { countAgreements } from '../../main/store/agreement-list.ts'
import { findAgreement } from '../../main/store/agreements.ts'
import { closeDatabase, openDatabase } from '../../main/store/database.ts'
import { listFileHashes, listFileRecords } from '../../main/store/file-records.ts'
import { takeLock } from '../../main/store/lock.ts'
import { getText } from '../../main/store/texts.ts'
import { verifyTrail } from '../../main/store/verify-trail.ts'
import { temporaryFolder } from '../files/folders.ts'
import { bundleChild, removeBundle, startChild } from './child.ts'
import { at, place, raw, rows } from './fixture.ts'

let [writer, migrator] = ['', '']
beforeAll(async () => void ([writer, migrator] = await Promise.all([bundleChild('writer'), bundleChild('migrator')])))
afterAll(() => [writer, migrator].forEach(removeBundle))

interface Acknowledged {
  readonly number: string
  readonly revision: number
}

/** Kills a writer after so many lines, at whatever it is doing then; returns all that it had said until it was gone. */
async function killedAfter(folder: string, lines: number): Promise<Acknowledged[]> {
  const child = startChild(writer, [folder])
  const said: string[] = []
  let gone = Promise.resolve()
  for await (const line of child.lines) {
    said.push(line)
    if (said.length === lines) gone = child.kill()
  }
  await gone
  return said.filter((line) => line !== 'open').map((line) => JSON.parse(line) as Acknowledged)
}

test('a writer that is killed twenty times loses nothing that it had confirmed', { timeout: 60_000 }, async () => {
  const root = temporaryFolder()
  const confirmed = new Map<string, number>()
  for (let round = 0; round < 20; round += 1) {
    for (const { number, revision } of await killedAfter(root, round === 0 ? 1 : randomInt(1, 16))) confirmed.set(number, revision)
    const folder = await openDataFolder(root)
    const lock = takeLock(folder.root, { pid: process.pid, socket: '', token: '', startedAt: at })
    expect(lock.held).toBe(true)
    await tidyDataFolder(folder)
    const db = openDatabase(folder.database, { now: at, backupsDir: folder.backups, appVersion: '0.1.0' })
    for (const [number, revision] of confirmed) {
      const found = findAgreement(db, number)
      expect(getText(db, found?.id ?? '')?.revision, number).toBeGreaterThanOrEqual(revision)
      expect(listFileRecords(db, found?.id ?? ''), number).toHaveLength(1)
    }
    const hashes = listFileHashes(db)
    expect(hashes).toHaveLength(countAgreements(db))
    for (const hash of hashes) expect(await readBlob(folder, hash)).toHaveLength(20_000)
    expect((await verifyTrail(db)).problems).toEqual([])
    expect(readdirSync(folder.files)).not.toContain('.unfinished')
    closeDatabase(db)
    if (lock.held) lock.release()
  }
  expect(confirmed.size).toBeGreaterThan(20)
})

test.each(['before', 'within', 'after'])('a process that is killed %s a migration leaves the old database or the new one, and a copy', async (moment) => {
  const where = place()
  const first = { name: '0001-notes', up: (database: { exec(sql: string): unknown }) => void database.exec('CREATE TABLE note (words TEXT) STRICT') }
  closeDatabase(openDatabase(where.path, { ...where.options, migrations: [first] }))
  raw(where.path, (sqlite) => sqlite.exec("INSERT INTO note VALUES ('old words')"))
  const child = startChild(migrator, [where.path, where.options.backupsDir, moment])
  for await (const line of child.lines) expect.unreachable(line)
  await child.kill()
  const notes = raw(where.path, (sqlite) => rows(sqlite, 'SELECT words FROM note LIMIT 2'))
  const version = raw(where.path, (sqlite) => sqlite.pragma('user_version', { simple: true }))
  expect(version).toBe(moment === 'after' ? 2 : 1)
  if (moment !== 'after') expect(notes).toEqual([{ words: 'old words' }])
  const [copy = ''] = readdirSync(where.options.backupsDir)
  expect(raw(join(where.options.backupsDir, copy), (sqlite) => rows(sqlite, 'SELECT words FROM note'))).toEqual([{ words: 'old words' }])
  closeDatabase(openDatabase(where.path, { ...where.options, migrations: moment === 'after' ? [first, { name: '0002-more', up: () => undefined }] : [first] }))
})
