import { resolve } from 'node:path'
import { backupKindWords } from '../../contract/messages/screens/backups.ts'
import { failure } from '../../contract/problem.ts'
import { columns, type Command } from '../command.ts'

const usage = 'backup [--to FOLDER], or backup list'

export const backup: Command = {
  name: 'backup',
  usage,
  summary: 'make a checked backup of everything, in the backups folder or another one; or list what there is',
  options: ['to'],
  words: [0, 1],
  async run({ client, words: [what], options, note }) {
    if (what !== undefined && (what !== 'list' || options.to !== undefined)) throw failure('command-misused', { what: `Backups can be made or listed, not “${what}”`, usage })
    if (what === 'list') {
      const { folder, backups, trouble } = await client.call('backups.list', {})
      const rows = backups.map(({ name, kind, agreements, files, size }) => [name, kind ? backupKindWords[kind] : '', `${agreements} agreements`, `${files} files`, `${size} bytes`])
      const text = trouble ? `${trouble.says} ${trouble.remedy}` : columns(rows) || `There is no backup in ${folder} yet.`
      return { data: backups, text, good: trouble === null }
    }
    const to = options.to === undefined ? {} : { to: { path: resolve(options.to) } }
    const made = await client.call('backups.make', to, { onProgress: ({ says }) => note(says) })
    const missing = made.missing > 0 ? [`${made.missing} stored files were missing or damaged in the data folder and are not in it.`] : []
    return { data: made, text: [`${made.agreements} agreements, ${made.files} files and ${made.templates} own templates, checked: ${made.path}`, ...missing].join('\n') }
  },
}
