import { failure } from '../../contract/problem.ts'
import type { Command } from '../command.ts'

const usage = 'finalise ID [--skip-review REASON] [--override REQUIREMENT=REASON]…'

export const finalise: Command = {
  name: 'finalise',
  usage,
  summary: 'freeze the text of an agreement and send it out for signature',
  options: ['skip-review', 'override'],
  words: [1, 1],
  async run({ client, words: [agreement = ''], options: { 'skip-review': skipReview }, repeated: { override = [] } }) {
    const overrides = override.map(overrideFrom)
    const { comments } = await client.call('finalising.standing', { agreement })
    const data = await client.call('finalising.finalise', { agreement, overrides, ...(skipReview === undefined ? {} : { skipReview }) })
    return { data, text: `${agreement} is out for signature; its text is version ${data.version}.${comments === 0 ? '' : ` Open comments: ${comments}; nothing that goes out has them.`}` }
  },
}

function overrideFrom(word: string): { requirement: string; reason: string } {
  const [, requirement, reason] = /^([^=]+)=(.+)$/s.exec(word) ?? []
  if (requirement === undefined || reason === undefined) throw failure('command-misused', { what: `“${word}” is not of the form REQUIREMENT=REASON`, usage })
  return { requirement, reason }
}
