import type { Output } from '../../contract/index.ts'
import type { Command } from '../command.ts'
import { commentPlaces } from '../../contract/messages/comments.ts'

type Thread = Output<'comments.list'>['threads'][number]

export const comments: Command = {
  name: 'comments',
  usage: 'comments ID',
  summary: 'what was said about an agreement and its clauses, inside the house',
  options: [],
  words: [1, 1],
  async run({ client, words: [agreement = ''] }) {
    const data = await client.call('comments.list', { agreement })
    return { data, text: data.threads.length === 0 ? 'No comments.' : data.threads.map(lines).join('\n') }
  },
}

function lines({ clause, place, resolved, replies, ...comment }: Thread): string {
  const about = clause === null ? commentPlaces.whole : (place ?? commentPlaces.gone)
  return [`${resolved === null ? 'open' : 'resolved'}  ${about}  ${said(comment)}`, ...replies.map((reply) => `      ↳ ${said(reply)}`)].join('\n')
}

function said({ writtenAt, writtenBy, text }: Pick<Thread, 'writtenAt' | 'writtenBy' | 'text'>): string {
  return `${writtenAt.slice(0, 10)} ${writtenBy}: ${text.replaceAll('\n', '\n        ')}`
}
