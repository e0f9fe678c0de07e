import { templatesWords } from '../../contract/messages/screens/templates.ts'
import { columns, type Command } from '../command.ts'

export const templates: Command = {
  name: 'templates',
  usage: 'templates',
  summary: 'the templates that agreements are drafted from',
  options: [],
  words: [0, 0],
  async run({ client, warn }) {
    const { templates, broken } = await client.call('templates.list', {})
    for (const { id, problems } of broken) {
      for (const { file, line, message, remedy } of problems) warn(`${id} cannot be used: ${file}, line ${line}: ${message} ${remedy}`)
    }
    return {
      data: templates.map(({ id, title, kind, version, own, review }) => ({ id, title, kind, version, own, reviewedBy: review?.counsel ?? null })),
      text: columns(templates.map(({ id, title, version, own }) => [id, title, version, own ? templatesWords.own : ''])),
    }
  },
}
