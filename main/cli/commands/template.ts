import { resolve } from 'node:path'
import { failure } from '../../contract/problem.ts'
import type { Command } from '../command.ts'

const usage = 'template check DIR'

export const template: Command = {
  name: 'template',
  usage,
  summary: 'say what is wrong in a template’s folder, or in each of a folder of templates',
  options: [],
  words: [2, 2],
  async run({ client, words: [what, folder = ''] }) {
    if (what !== 'check') throw failure('command-misused', { what: `A template can be checked, not “${what}”`, usage })
    const checked = await client.call('templates.check', { folder: { path: resolve(folder) } })
    const lines = checked.flatMap(({ id, ok, problems }) => [
      ok ? `${id}: nothing is wrong` : `${id}: ${problems.length} thing(s) are wrong`,
      ...problems.map(({ file, line, message, remedy }) => `  ${file}, line ${line}: ${message} ${remedy}`),
    ])
    return { data: checked, text: lines.join('\n'), good: checked.every(({ ok }) => ok) }
  },
}
