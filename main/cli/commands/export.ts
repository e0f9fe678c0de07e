import { resolve } from 'node:path'
import { exportFormats } from '../../contract/exporting.ts'
import { failure } from '../../contract/problem.ts'
import { columns, type Command } from '../command.ts'

const usage = 'export ID [--pdf FILE] [--docx FILE] [--html FILE]'

export const exportCommand: Command = {
  name: 'export',
  usage,
  summary: 'write the text of an agreement to files',
  options: exportFormats,
  words: [1, 1],
  async run({ client, words: [agreement = ''], options, note }) {
    const outputs = exportFormats.flatMap((format) => {
      const file = options[format]
      return file === undefined ? [] : [{ format, to: { path: resolve(file) } }]
    })
    if (outputs.length === 0) throw failure('command-misused', { what: 'No file is named to export to', usage })
    const { version, files } = await client.call('exporting.export', { agreement, outputs }, { onProgress: ({ says }) => note(says) })
    return { data: { version, files }, text: columns(files.map(({ format, path, size }) => [format, `${size} bytes`, path])) }
  },
}
