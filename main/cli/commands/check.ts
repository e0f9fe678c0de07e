import { columns, type Command } from '../command.ts'

export const check: Command = {
  name: 'check',
  usage: 'check ID',
  summary: 'which elements that law or practice asks for are in the text, and which are missing',
  options: [],
  words: [1, 1],
  async run({ client, words: [agreement = ''] }) {
    const { present, required, items } = await client.call('drafting.check', { agreement })
    return {
      data: { present, required, items: items.map(({ id, says, cite, ok }) => ({ id, says, cite, ok })) },
      text: `${present} of ${required} required elements present\n${columns(items.map(({ says, cite, ok }) => [ok ? 'present' : 'MISSING', says, cite]))}`,
    }
  },
}
