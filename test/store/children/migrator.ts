import { openDatabase } from '../../../main/store/database.ts'
import type { Migration } from '../../../main/store/migrate.ts'

// Migrates from version 1 to 2 and dies in the midst of it: before, within or after the statements of the migration.
const [path = '', backupsDir = '', death = ''] = process.argv.slice(2)
const die = (moment: string) => void (moment === death && process.kill(process.pid, 'SIGKILL'))
const first: Migration = { name: '0001-notes', up: (database) => void database.exec('CREATE TABLE note (words TEXT) STRICT') }
const second: Migration = {
  name: '0002-more',
  up: (database) => {
    die('before')
    database.exec("DELETE FROM note; ALTER TABLE note ADD COLUMN mood TEXT; WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) INSERT INTO note SELECT 'new words that spill over into the journal', 'calm' FROM n")
    die('within')
  },
}
openDatabase(path, { now: '2026-02-03T10:11:12.345Z', backupsDir, appVersion: '0.1.0', migrations: [first, second] })
die('after')
