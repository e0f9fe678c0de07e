import { dayInWords } from '../../contract/messages/day-in-words.ts'
import { fill } from '../../contract/messages/fill.ts'
import { decidedWords } from '../../contract/messages/renewals.ts'
import { failure } from '../../contract/problem.ts'
import { renewalChoices } from '../../contract/renewals.ts'
import type { Command } from '../command.ts'

const usage = `decide ID ${renewalChoices.join('|')} --grounds TEXT [--renewal DAY]`

export const decide: Command = {
  name: 'decide',
  usage,
  summary: 'decide what becomes of a renewal that comes by itself',
  options: ['grounds', 'renewal'],
  words: [2, 2],
  async run({ client, words: [agreement = '', word], options: { grounds = '', renewal } }) {
    const choice = renewalChoices.find((each) => each === word)
    if (choice === undefined) throw failure('command-misused', { what: `“${word}” is none of ${renewalChoices.join(', ')}`, usage })
    const { renews, paper } = await client.call('renewals.decide', { agreement, choice, grounds, ...(renewal !== undefined && { renews: renewal }) })
    const letter = paper === null ? '' : ` ${fill(decidedWords.letter, { number: paper.number })}`
    return { data: { agreement, renews, choice, paper: paper?.number ?? null }, text: `${fill(decidedWords[choice], { number: agreement, day: dayInWords(renews) })}${letter}` }
  },
}
