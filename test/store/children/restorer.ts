import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { listBackups, unfinishedName } from '../../../main/files/backups/places.ts'
import { readBackup } from '../../../main/files/backups/read-backup.ts'
import { decideRestore, finishRestore, stageRestore } from '../../../main/files/backups/restore.ts'
import { removeAbandoned, thinOut } from '../../../main/files/backups/thin-out.ts'
import { writeBackup } from '../../../main/files/backups/write-backup.ts'
import { openDataFolder, tidyDataFolder } from '../../../main/files/layout.ts'
import { closeDatabase, openDatabase } from '../../../main/store/database.ts'
import { takeLock } from '../../../main/store/lock.ts'
import { copyDatabase } from '../../../main/store/snapshot.ts'

// Goes back to one backup and then to another, keeping what was there each time, until it is killed.
const [data = '', ...kept] = process.argv.slice(2)
const folder = await openDataFolder(data)
if (!takeLock(folder.root, { pid: process.pid, socket: '', token: '', startedAt: '' }).held) throw new Error('The folder is in use.')
await tidyDataFolder(folder)
for (let round = 0; ; round += 1) {
  const now = new Date().toISOString()
  const db = openDatabase(folder.database, { now, backupsDir: folder.backups, appVersion: 'test' })
  await removeAbandoned(folder.backups, folder.root)
  await writeBackup(folder.backups, {
    data: folder,
    unfinished: unfinishedName(folder.root, randomUUID()),
    at: now,
    appVersion: 'test',
    kind: 'made',
    copyDatabase: (path) => copyDatabase(folder.database, path),
    onProgress: () => {},
  })
  writeSync(1, 'backed up\n')
  const [latest] = await listBackups(folder.backups)
  await thinOut(folder.backups, latest?.manifest.world ?? '', 2, now, () => unfinishedName(folder.root, randomUUID()))
  const backup = await readBackup(kept[round % kept.length] ?? '', () => {})
  if (backup.kind !== 'whole') throw new Error(backup.kind)
  await stageRestore(folder, backup, () => {})
  writeSync(1, 'staged\n')
  await decideRestore(folder)
  writeSync(1, 'decided\n')
  closeDatabase(db)
  await finishRestore(folder)
  writeSync(1, 'restored\n')
}
