import { columns, type Command } from '../command.ts'

export const list: Command = {
  name: 'list',
  usage: 'list',
  summary: 'the agreements, the one changed last first',
  options: [],
  words: [0, 0],
  async run({ client }) {
    const { agreements } = await client.call('agreements.list', { limit: 10_000 })
    return {
      data: agreements.map(({ id, number, title, templateId, state }) => ({ id, number, title, template: templateId, state })),
      text: columns(agreements.map(({ number, title, state }) => [number, state, title])) || 'There are no agreements yet.',
    }
  },
}
