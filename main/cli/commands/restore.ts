import { resolve } from 'node:path'
import { backupName } from '../../contract/backups.ts'
import type { Command } from '../command.ts'

export const restore: Command = {
  name: 'restore',
  usage: 'restore NAME, or restore FOLDER or FILE',
  summary: 'go back to a backup of the list, or to one elsewhere; what is there now is backed up first',
  options: [],
  words: [1, 1],
  async run({ client, words: [named = ''], note }) {
    const backup = backupName.safeParse(named).success ? { name: named } : { path: resolve(named) }
    const restored = await client.call('backups.restore', { backup }, { onProgress: ({ says }) => note(says) })
    return { data: restored, text: `Restored ${restored.agreements} agreements of ${restored.organization}, as they were at ${restored.at}.\nWhat was there before: ${restored.keptAs}` }
  },
}
