import { lifecycleMoves } from '../../contract/lifecycle.ts'
import type { Output } from '../../contract/index.ts'
import { endingWords } from '../../contract/messages/lifecycle.ts'
import { renewalEntryWords } from '../../contract/messages/renewals.ts'
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
    if (transition === undefined) {
      const [view, renewals] = await Promise.all([client.call('lifecycle.get', { agreement }), client.call('renewals.get', { agreement })])
      return withRenewals(result(agreement, view), renewals)
    }
    const known = transitions.find((each) => each === transition)
    if (known === undefined) throw failure('command-misused', { what: `There is no transition “${transition}”; there are ${transitions.join(', ')}`, usage })
    if (known !== 'sign') return result(agreement, await client.call('lifecycle.move', { agreement, move: known, ...(reason !== undefined && { reason }), ...(on !== undefined && { on }) }))
    if (on === undefined) throw failure('command-misused', { what: 'The day of the last signature is not given', usage })
    return result(agreement, await client.call('lifecycle.sign', { agreement, on, longAgo: longAgo !== undefined, ...(reason !== undefined && { note: reason }) }))
  },
}

/** What is asked or was decided about its renewals, and what was left undecided. */
function withRenewals({ data, text }: ReturnType<typeof result>, { coming, unread, entries }: Output<'renewals.get'>) {
  const { decision } = coming ?? { decision: null }
  const lines = [
    ...(coming === null ? [] : [`It renews by itself on ${coming.renews}; the last day to give notice is ${coming.noticeBy}.`]),
    ...(decision === null ? (coming?.asks ? ['Nobody has decided about it: keep, renegotiate or notice.'] : []) : [`${renewalEntryWords[decision.choice]}, decided by ${decision.by} on ${decision.on}: ${decision.grounds}`]),
    ...(unread.length === 0 ? [] : [`Renewed without a decision: ${unread.map(({ renews }) => renews).join(', ')}.`]),
  ]
  const shown = entries.map(({ renews, entry, grounds, by, on, superseded }) => ({ renews, entry, grounds, by, on, superseded }))
  return { data: { ...data, renewal: coming && { renews: coming.renews, noticeBy: coming.noticeBy, asks: coming.asks, decision }, unread: unread.map(({ renews }) => renews), decisions: shown }, text: [text, ...lines].join('\n') }
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
