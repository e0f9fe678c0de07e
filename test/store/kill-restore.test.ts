import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putBlob, readBlob } from '../../main/files/blobs.ts'
import { listBackups, unfinishedName } from '../../main/files/backups/places.ts'
import { readBackup } from '../../main/files/backups/read-backup.ts'
import { removeAbandoned } from '../../main/files/backups/thin-out.ts'
import { writeBackup } from '../../main/files/backups/write-backup.ts'
import { type DataFolder, openDataFolder, tidyDataFolder } from '../../main/files/layout.ts'
import { closeDatabase, openDatabase } from '../../main/store/database.ts'
import { listFileHashes, insertFileRecord } from '../../main/store/file-records.ts'
import { takeLock } from '../../main/store/lock.ts'
import { getMyOrganization, setMyOrganization } from '../../main/store/my-organization.ts'
import { getOrganization, insertOrganization, updateOrganization } from '../../main/store/organizations.ts'
import { insertPerson } from '../../main/store/people.ts'
import { copyDatabase } from '../../main/store/snapshot.ts'
import { temporaryFolder } from '../files/folders.ts'
import { bundleChild, removeBundle, startChild } from './child.ts'
import { at } from './fixture.ts'

let restorer = ''
beforeAll(async () => void (restorer = await bundleChild('restorer')))
afterAll(() => removeBundle(restorer))

const organization = (name: string) => ({ id: 'org', name, type: 'nonprofit', actingThrough: '', address: '' }) as const
const open = (folder: DataFolder) => openDatabase(folder.database, { now: at, backupsDir: folder.backups, appVersion: 'test' })

/** Puts words into the database, a template and a stored file, and backs all of it up elsewhere. */
async function stateOf(words: string, folder: DataFolder, elsewhere: string): Promise<string> {
  const db = open(folder)
  if (getMyOrganization(db) === null) {
    insertOrganization(db, organization(words))
    insertPerson(db, { id: 'ann', name: 'Ann Ode', title: '', email: '' })
    setMyOrganization(db, { organizationId: 'org', personId: 'ann', setUp: true })
  } else updateOrganization(db, organization(words))
  const hash = await putBlob(folder, Buffer.from(words.repeat(20_000)))
  insertFileRecord(db, { id: words, hash, name: 'scan.pdf', mediaType: 'application/pdf', size: 1, agreementId: null, addedAt: at, addedBy: 'ann' })
  mkdirSync(join(folder.templates, 'own'), { recursive: true })
  writeFileSync(join(folder.templates, 'own', 'template.md'), words)
  const { path } = await writeBackup(elsewhere, { data: folder, unfinished: unfinishedName(folder.root, crypto.randomUUID()), at, appVersion: 'test', kind: 'made', copyDatabase: (copy) => copyDatabase(folder.database, copy), onProgress: () => {} })
  closeDatabase(db)
  return path
}

test('killed thirty times within backups and restores, the data is as the one backup has it or as the other, and no half backup is among the others', { timeout: 120_000 }, async () => {
  const [root, elsewhere] = [temporaryFolder(), temporaryFolder()]
  const folder = await openDataFolder(root)
  const backups = [await stateOf('first', folder, elsewhere), await stateOf('second', folder, elsewhere)]
  const seen = new Set<string>()
  const moments = new Set<string>()
  for (let round = 0; round < 30; round += 1) {
    const child = startChild(restorer, [root, ...(round % 2 === 0 ? backups : backups.toReversed())])
    const lines = randomInt(0, 5)
    let said = 0
    let last = 'started'
    for await (const line of child.lines) {
      last = line
      said += 1
      if (said > lines) break
    }
    // A random moment of what comes next.
    await pause(randomInt(0, 12))
    await child.kill()
    moments.add(last)
    await openDataFolder(root)
    const lock = takeLock(root, { pid: process.pid, socket: '', token: '', startedAt: at })
    expect(lock.held).toBe(true)
    await tidyDataFolder(folder)
    const db = open(folder)
    const name = getOrganization(db, 'org')?.name ?? ''
    expect(readFileSync(join(folder.templates, 'own', 'template.md'), 'utf8')).toBe(name)
    for (const hash of listFileHashes(db)) await readBlob(folder, hash)
    seen.add(name)
    expect(existsSync(join(root, '.restoring'))).toBe(false)
    closeDatabase(db)
    await removeAbandoned(folder.backups, folder.root)
    expect(readdirSync(folder.backups).filter((entry) => entry.startsWith('.'))).toEqual([])
    for (const { path } of await listBackups(folder.backups)) expect(await readBackup(path, () => {})).toMatchObject({ kind: 'whole' })
    if (lock.held) lock.release()
  }
  expect([...seen].toSorted()).toEqual(['first', 'second'])
  expect(moments.size).toBeGreaterThan(2)
})
