import { deadlineKindWords } from '../../contract/messages/reminders.ts'
import { failure } from '../../contract/problem.ts'
import { columns, type Command } from '../command.ts'

const usage = 'remind --once'

export const remind: Command = {
  name: 'remind',
  usage,
  summary: 'what is newly due, which counts as shown then; for a job that runs every day',
  options: [],
  flags: ['once'],
  words: [0, 0],
  async run({ client, options }) {
    if (options.once === undefined) throw failure('command-misused', { what: 'Say --once: reminders as they come are shown by the app', usage })
    const due = await client.call('reminders.raise', {})
    return {
      data: due.map(({ agreement, title, kind, date, why, owner, ignored, deputy }) => ({ agreement: agreement?.number ?? null, title, kind, date, because: why, owner, ignored, deputy })),
      text: columns(due.map(({ date, agreement, title, kind }) => [date, agreement?.number ?? '–', deadlineKindWords[kind], title])) || 'Nothing is newly due.',
    }
  },
}
