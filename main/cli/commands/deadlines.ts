import { derivationInWords, derivedKindWords } from '../../contract/messages/derivation.ts'
import { dayInWords } from '../../contract/messages/day-in-words.ts'
import { columns, type Command } from '../command.ts'

export const deadlines: Command = {
  name: 'deadlines',
  usage: 'deadlines [--today DAY] [--within P90D]',
  summary: 'what is due and why, the earliest first; what was missed is there too',
  options: ['today', 'within'],
  words: [0, 0],
  async run({ client, options: { today, within } }) {
    const found = await client.call('deadlines.list', { today, within })
    return {
      data: found.map(({ number, title, kind, date, because, overdue }) => ({ agreement: number, title, kind, date, because: derivationInWords(because), ...(overdue && { overdue }) })),
      text: columns(found.map(({ number, kind, date, because, overdue }) => [dayInWords(date), overdue ? 'overdue' : '', number, derivedKindWords[kind], derivationInWords(because)])) || 'Nothing is due.',
    }
  },
}
