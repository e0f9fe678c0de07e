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
      data: templates.map(({ id, title, kind, version }) => ({ id, title, kind, version })),
      text: columns(templates.map(({ id, title, version }) => [id, title, version])),
    }
  },
}
