import type { Output } from '../../contract/index.ts'
import { columns, type Command } from '../command.ts'

type Page = Output<'agreements.list'>

export const list: Command = {
  name: 'list',
  usage: 'list',
  summary: 'the agreements, the one changed last first',
  options: [],
  words: [0, 0],
  async run({ client }) {
    const agreements: Page['agreements'][number][] = []
    for (let total = 1; agreements.length < total; ) {
      const page: Page = await client.call('agreements.list', { limit: 10_000, offset: agreements.length })
      agreements.push(...page.agreements)
      total = page.agreements.length === 0 ? 0 : page.total
    }
    return {
      data: agreements.map(({ id, number, title, templateId, state }) => ({ id, number, title, template: templateId, state })),
      text: columns(agreements.map(({ number, title, state }) => [number, state, title])) || 'There are no agreements yet.',
    }
  },
}
