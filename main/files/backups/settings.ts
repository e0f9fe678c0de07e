import { join } from 'node:path'
import { z } from 'zod'
import { writeFilesAtomically } from '../atomic-write.ts'
import { readWhole } from '../read-whole.ts'

const settings = z.object({
  /** Absolute; null: the data folder's own. */
  folder: z.string().min(1).max(4_096).nullable().default(null),
  every: z.enum(['day', 'week', 'never']).default('day'),
  keep: z.int().min(2).max(100).default(14),
})
/** How a data folder is backed up. It stands beside the database: it must be readable when that is not, and outlive a restore. */
export type BackupSettings = z.output<typeof settings>

const fileOf = (root: string) => join(root, 'backups.json')

/** What was chosen; what cannot be read counts as not chosen. */
export async function readBackupSettings(root: string): Promise<BackupSettings> {
  try {
    const bytes = await readWhole(fileOf(root), 100_000)
    return settings.parse(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())))
  } catch {
    return settings.parse({})
  }
}

export async function writeBackupSettings(root: string, chosen: BackupSettings): Promise<void> {
  await writeFilesAtomically([{ path: fileOf(root), bytes: Buffer.from(`${JSON.stringify(chosen, null, 2)}\n`) }])
}
