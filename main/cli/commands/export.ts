import { resolve } from 'node:path'
import { exportFormats, manyFormats } from '../../contract/exporting.ts'
import { failure } from '../../contract/problem.ts'
import { columns, type Command, type CommandCall, type Result } from '../command.ts'

const usage = 'export ID [--pdf FILE] [--docx FILE] [--html FILE], or export ID… --into FOLDER [--format pdf,docx], or export all --into FOLDER'

export const exportCommand: Command = {
  name: 'export',
  usage,
  summary: 'write the text of an agreement to files, or of several or all of them into a folder',
  options: [...exportFormats, 'into', 'format'],
  words: [1, 10_000],
  run: (call) => (call.options.into === undefined ? one(call) : many(call, call.options.into)),
}

async function one({ client, words: [agreement = '', ...more], options, note }: CommandCall): Promise<Result> {
  const outputs = exportFormats.flatMap((format) => {
    const file = options[format]
    return file === undefined ? [] : [{ format, to: { path: resolve(file) } }]
  })
  if (more.length > 0) throw failure('command-misused', { what: 'Several agreements go into a folder', usage })
  if (outputs.length === 0 || options.format !== undefined) throw failure('command-misused', { what: 'No file is named to export to', usage })
  const { version, files } = await client.call('exporting.export', { agreement, outputs }, { onProgress: ({ says }) => note(says) })
  return { data: { version, files }, text: columns(files.map(({ format, path, size }) => [format, `${size} bytes`, path])) }
}

async function many({ client, words, options, note }: CommandCall, folder: string): Promise<Result> {
  const wanted = (options.format ?? manyFormats.join(',')).split(',')
  const formats = manyFormats.filter((format) => wanted.includes(format))
  const strange = wanted.find((format) => !manyFormats.some((known) => known === format))
  if (strange !== undefined) throw failure('command-misused', { what: `Into a folder go ${manyFormats.join(' and ')}, not “${strange}”`, usage })
  if (exportFormats.some((format) => options[format] !== undefined)) throw failure('command-misused', { what: 'Name files or a folder, not both', usage })
  const all = words.length === 1 && words[0] === 'all'
  const which = all ? { query: { order: 'number' as const, descending: false } } : { agreements: [...words] }
  const result = await client.call('exporting.many', { which, formats, into: { path: resolve(folder) } }, { onProgress: ({ says, done, total }) => note(`${says}: ${done} of ${total}`) })
  const { exported, copied, files, empty, failures, failed, total, cancelled, because } = result
  const lines = [
    `${exported} of ${total} exported, ${files} files in ${result.folder}.`,
    ...(copied > 0 ? [`${copied} have no text of their own: their files were copied.`] : []),
    ...empty.map((name) => `${name}: it has neither text nor files.`),
    ...failures.map(({ at, says, remedy }) => `${at}: ${says} ${remedy}`),
    ...(because ? [`It ended early: ${because.says} ${because.remedy}`] : []),
    ...(cancelled ? ['It was cancelled. What is finished was kept.'] : []),
  ]
  return { data: result, text: lines.join('\n'), good: failed === 0 && because === null && !cancelled }
}
