import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the backups of a data folder go: what was chosen, else its own folder. */
export function backupsFolder(dataFolder: string): string {
  const own = join(dataFolder, 'backups')
  try {
    const { folder } = JSON.parse(readFileSync(join(dataFolder, 'backups.json'), 'utf8')) as { readonly folder?: unknown }
    return typeof folder === 'string' ? folder : own
  } catch {
    return own
  }
}
