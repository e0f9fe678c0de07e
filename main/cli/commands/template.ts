import { resolve } from 'node:path'
import type { Output } from '../../contract/index.ts'
import { failure } from '../../contract/problem.ts'
import type { Command, CommandCall, Result } from '../command.ts'

const usage = 'template check DIR | copy ID [--title TITLE] | import DIR | export ID DIR | remove ID | put-back ID'

type Verb = (call: CommandCall, first: string, second: string) => Promise<Result>

/** What can be done with a template, and with how many words. */
const verbs: Readonly<Record<string, { readonly words: number; readonly run: Verb }>> = {
  check: { words: 1, run: async ({ client }, folder) => judged(await client.call('templates.check', { folder: { path: resolve(folder) } })) },
  copy: {
    words: 1,
    run: async ({ client, options: { title } }, id) => {
      const made = await client.call('ownTemplates.copy', { template: id, ...(title === undefined ? {} : { title }) })
      return { data: made, text: `${made.id}  ${made.title}` }
    },
  },
  import: {
    words: 1,
    run: async ({ client }, folder) => {
      const made = await client.call('ownTemplates.import', { from: { path: resolve(folder) } })
      return { data: made, text: `${made.id}  ${made.title}` }
    },
  },
  export: {
    words: 2,
    run: async ({ client }, id, folder) => {
      const written = await client.call('ownTemplates.export', { template: id, to: { path: resolve(folder) } })
      return { data: written, text: written.path }
    },
  },
  remove: {
    words: 1,
    run: async ({ client }, id) => {
      const removed = await client.call('ownTemplates.remove', { template: id })
      return { data: removed, text: `${removed.title} is in the Trash; template put-back ${removed.id} brings it back.` }
    },
  },
  'put-back': {
    words: 1,
    run: async ({ client }, id) => {
      const back = await client.call('ownTemplates.putBack', { template: id })
      return { data: back, text: `${back.id}  ${back.title}` }
    },
  },
}

export const template: Command = {
  name: 'template',
  usage,
  summary: 'check a template’s folder or each of a folder of templates; copy one to your own; import, export or remove an own one',
  options: ['title'],
  words: [2, 3],
  async run(call) {
    const [what = '', first = '', second = ''] = call.words
    const verb = Object.hasOwn(verbs, what) ? verbs[what] : undefined
    if (verb === undefined) throw failure('command-misused', { what: `Nothing that can be done with a template is called “${what}”`, usage })
    if (call.words.length !== verb.words + 1) throw failure('command-misused', { what: `“template ${what}” takes ${verb.words === 1 ? 'one word' : `${verb.words} words`} more`, usage })
    return verb.run(call, first, second)
  },
}

function judged(checked: Output<'templates.check'>): Result {
  const lines = checked.flatMap(({ id, ok, problems }) => [
    ok ? `${id}: nothing is wrong` : `${id}: ${problems.length} thing(s) are wrong`,
    ...problems.map(({ file, line, message, remedy }) => `  ${file}, line ${line}: ${message} ${remedy}`),
  ])
  return { data: checked, text: lines.join('\n'), good: checked.every(({ ok }) => ok) }
}
