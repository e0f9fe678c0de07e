import type { Output } from '../../contract/index.ts'
import { agreementOrders, agreementStates } from '../../contract/agreements.ts'
import { failure } from '../../contract/problem.ts'
import { columns, type Command, type CommandCall } from '../command.ts'

type Page = Output<'agreements.list'>

const usage = 'list [--find WORDS] [--state STATE] [--by COLUMN] [--format csv]'

export const list: Command = {
  name: 'list',
  usage,
  summary: 'the agreements, the one changed last first, or ordered by a column',
  options: ['find', 'state', 'by', 'format'],
  words: [0, 0],
  async run({ client, options }) {
    const query = queryFrom(options)
    if (options.format !== undefined && options.format !== 'csv') throw failure('command-misused', { what: `The format “${options.format}” is none`, usage })
    if (options.format === 'csv') {
      const { csv } = await client.call('agreements.csv', { query })
      return { data: csv, text: csv.trimEnd() }
    }
    const agreements: Page['agreements'][number][] = []
    for (let total = 1; agreements.length < total; ) {
      const page: Page = await client.call('agreements.list', { query, limit: 10_000, offset: agreements.length })
      agreements.push(...page.agreements)
      total = page.agreements.length === 0 ? 0 : page.total
    }
    return {
      data: agreements.map(({ id, number, title, templateId, state }) => ({ id, number, title, template: templateId, state })),
      text: columns(agreements.map(({ number, title, state }) => [number, state, title])) || (Object.keys(options).length > 0 ? 'No agreement fits.' : 'There are no agreements yet.'),
    }
  },
}

function queryFrom({ find, state, by }: CommandCall['options']) {
  const states = state === undefined ? undefined : agreementStates.find((known) => known === state)
  if (state !== undefined && states === undefined) throw failure('command-misused', { what: `There is no state “${state}”; there are ${agreementStates.join(', ')}`, usage })
  const order = by === undefined ? 'updated' : agreementOrders.find((known) => known === by)
  if (order === undefined) throw failure('command-misused', { what: `There is no column “${by}”; there are ${agreementOrders.join(', ')}`, usage })
  return { ...(find !== undefined && { text: find }), ...(states && { states: [states] }), order, descending: order === 'updated' }
}
