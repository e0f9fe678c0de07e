import { resolve } from 'node:path'
import { failure } from '../../contract/problem.ts'
import type { Command } from '../command.ts'

const usage = 'ics --out FILE'

export const ics: Command = {
  name: 'ics',
  usage,
  summary: 'write all deadlines as a calendar file; a later one changes what an earlier one said',
  options: ['out'],
  words: [0, 0],
  async run({ client, options: { out } }) {
    if (out === undefined || out === '') throw failure('command-misused', { what: 'There is no file to write to', usage })
    const data = await client.call('calendar.saveFile', { to: { path: resolve(out) } })
    const cancelled = data.cancelled > 0 ? `, and ${data.cancelled} that are cancelled` : ''
    return { data, text: `${data.events} deadline${data.events === 1 ? '' : 's'}${cancelled} in ${data.path}.` }
  },
}
