import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface BackupCopies {
  readonly count: number
  readonly newest: BackupCopy | null
}

interface BackupCopy {
  /** ISO 8601, UTC. */
  readonly madeAt: string
  /** Bytes. */
  readonly size: number
}

/** As the copy before a migration is called; the time is taken from the name, because a folder that is copied elsewhere gets new dates. */
const copyName = /^entente-v\d+-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-\d+)?\.db$/

/** The copies of the database in a folder of backups. What else is there, such as a copy that was not finished, does not count. */
export async function backupCopies(folder: string): Promise<BackupCopies> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => copyName.test(name))
  const last = names.toSorted((a, b) => madeAt(a).localeCompare(madeAt(b)) || a.length - b.length || (a < b ? -1 : 1)).at(-1)
  const facts = last === undefined ? null : await stat(join(folder, last)).catch(() => null)
  return { count: names.length, newest: last === undefined || facts === null ? null : { madeAt: madeAt(last), size: facts.size } }
}

function madeAt(name: string): string {
  return name.replace(copyName, '$1-$2-$3T$4:$5:$6.000Z')
}
