import { failure } from '../../contract/problem.ts'
import type { Command } from '../command.ts'

const usage = 'reopen ID --reason REASON'

export const reopen: Command = {
  name: 'reopen',
  usage,
  summary: 'take an agreement that nobody has signed back to a draft',
  options: ['reason'],
  words: [1, 1],
  async run({ client, words: [agreement = ''], options: { reason } }) {
    if (reason === undefined) throw failure('command-misused', { what: 'No reason is given', usage })
    const data = await client.call('finalising.reopen', { agreement, reason })
    return { data, text: `${agreement} is a draft again.` }
  },
}
