import { lifecycleMoves } from '../../contract/lifecycle.ts'
import type { Output } from '../../contract/index.ts'
import { endingWords } from '../../contract/messages/lifecycle.ts'
import { stateWords } from '../../contract/messages/states.ts'
import { failure } from '../../contract/problem.ts'
import type { Command } from '../command.ts'

const usage = 'state ID [TRANSITION] [--reason REASON] [--on DAY] [--long-ago]'
const transitions = [...lifecycleMoves, 'sign'] as const

export const state: Command = {
  name: 'state',
  usage,
  summary: `where an agreement stands, or what happened to it: ${transitions.join(', ')}`,
  options: ['reason', 'on'],
  flags: ['long-ago'],
  words: [1, 2],
  async run({ client, words: [agreement = '', transition], options: { reason, on, 'long-ago': longAgo } }) {
    if (transition === undefined && (reason !== undefined || on !== undefined || longAgo !== undefined)) throw failure('command-misused', { what: 'A reason or a day is given, and no transition', usage })
    if (transition === undefined) return result(agreement, await client.call('lifecycle.get', { agreement }))
    const known = transitions.find((each) => each === transition)
    if (known === undefined) throw failure('command-misused', { what: `There is no transition “${transition}”; there are ${transitions.join(', ')}`, usage })
    if (known !== 'sign') return result(agreement, await client.call('lifecycle.move', { agreement, move: known, ...(reason !== undefined && { reason }), ...(on !== undefined && { on }) }))
    if (on === undefined) throw failure('command-misused', { what: 'The day of the last signature is not given', usage })
    return result(agreement, await client.call('lifecycle.sign', { agreement, on, longAgo: longAgo !== undefined, ...(reason !== undefined && { note: reason }) }))
  },
}

function result(agreement: string, view: Output<'lifecycle.get'>) {
  const { state: current, ending, suspendedOn, executedOn, activeOn, endedOn, possible, reviews } = view
  const how = ending === null ? '' : `: ${endingWords[ending]}`
  const open = reviews.filter(({ outcome }) => outcome === null).map(({ assignee, due }) => `${assignee}${due === null ? '' : ` (due ${due})`}`)
  const lines = [
    `${agreement} is ${stateWords[current]}${how}${suspendedOn === null ? '' : `, suspended since ${suspendedOn}`}.`,
    ...(open.length === 0 ? [] : [`Waiting for ${open.join(', ')}.`]),
    ...(possible.length === 0 ? [] : [`Possible: ${possible.join(', ')}.`]),
  ]
  return { data: { state: current, ending, suspendedOn, executedOn, activeOn, endedOn, possible }, text: lines.join('\n') }
}
