import { describe, expect, test } from 'vitest'
import type { Input } from '../../main/contract/index.ts'
import { agreementStates } from '../../main/domain/agreement.ts'
import { dayAfter } from '../../main/domain/days.ts'
import { core, fixtureTemplates, temporaryFolder, visit } from '../core/fixture.ts'
import { memo, memoAnswers, refusalOf } from './memo.ts'

const today = () => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
const inDays = (days: number) => dayAfter(today(), { days })

async function underway(answers: object = memoAnswers) {
  const memorandum = await memo(answers)
  const { client, id } = memorandum
  const { id: me } = (await client.call('organizations.mine', {})).person
  const { id: counsel } = await client.call('people.add', { name: 'Casey Stone', title: 'Counsel' })
  return {
    ...memorandum,
    me,
    counsel,
    get: () => client.call('lifecycle.get', { agreement: id }),
    ask: (assignee: string, more: Partial<Input<'lifecycle.requestReview'>> = {}) => client.call('lifecycle.requestReview', { agreement: id, assignee, ...more }),
    decide: (review: string | undefined, outcome: 'approved' | 'sent-back', comments = '') => client.call('lifecycle.decideReview', { review: review ?? '', outcome, comments }),
    move: (move: Input<'lifecycle.move'>['move'], more: Partial<Input<'lifecycle.move'>> = {}) => client.call('lifecycle.move', { agreement: id, move, ...more }),
    finalise: (skipReview?: string) => client.call('finalising.finalise', { agreement: id, ...(skipReview !== undefined && { skipReview }) }),
    sign: (on = today(), more: Partial<Input<'lifecycle.sign'>> = {}) => client.call('lifecycle.sign', { agreement: id, on, ...more }),
    says: async () => (await client.call('history.list', { agreement: id })).rows.map(({ says }) => says),
  }
}

describe('a review', () => {
  test('is asked of a person, with a day and a note, and approves a version of the text', async () => {
    const { ask, decide, counsel, says, finalise, client, id } = await underway()
    const asked = await ask(counsel, { due: inDays(7), note: 'The term is new.' })
    expect(asked).toMatchObject({ state: 'in-review', reviews: [{ assignee: 'Casey Stone', due: inDays(7), note: 'The term is new.', outcome: null }] })
    const decided = await decide(asked.reviews[0]?.id, 'approved', 'Fine.')
    expect(decided).toMatchObject({ state: 'approved', reviews: [{ outcome: 'approved', decider: 'Casey Stone', comments: 'Fine.', version: 1 }] })
    expect((await client.call('agreements.versions', { agreement: id }))[0]?.label).toMatch(/^Approved by Casey Stone, /)
    expect(await says()).toEqual(expect.arrayContaining([expect.stringMatching(/^Casey Stone was asked for a review, due .*“The term is new.”$/), 'Casey Stone approved version 1. “Fine.”']))
    expect(await finalise()).toMatchObject({ state: 'out-for-signature' })
  })

  test('of several people is over when all have approved, or when one sends it back, with comments', async () => {
    const { ask, decide, counsel, me, get } = await underway()
    await ask(counsel)
    const [second, first] = (await ask(me)).reviews
    expect((await decide(first?.id, 'approved')).state).toBe('in-review')
    expect((await refusalOf(decide(second?.id, 'sent-back'))).code).toBe('review-needs-comments')
    expect(await decide(second?.id, 'sent-back', 'Name the room.')).toMatchObject({ state: 'draft', reviews: [{ outcome: 'sent-back' }, { outcome: 'approved' }] })
    const again = await ask(counsel)
    await ask(me)
    const after = await decide(again.reviews[0]?.id, 'sent-back', 'Still not.')
    expect(after.reviews.filter(({ outcome }) => outcome === 'withdrawn')).toHaveLength(1)
    expect((await get()).reviews.every(({ outcome }) => outcome !== null)).toBe(true)
  })

  test('of an approved text begins again before its words or answers can change', async () => {
    const { ask, decide, counsel, answer, edit, move } = await underway()
    const [review] = (await ask(counsel)).reviews
    await answer({ aim: 'help more people' })
    await decide(review?.id, 'approved')
    expect((await refusalOf(answer({ aim: 'help nobody' }))).code).toBe('agreement-approved')
    expect((await refusalOf(edit('report', 'Other words.'))).code).toBe('agreement-approved')
    expect(await move('change-text')).toMatchObject({ state: 'in-review', reviews: [{ assignee: 'Casey Stone', outcome: null }, { outcome: 'approved' }] })
    await answer({ aim: 'help nobody' })
  })

  test('is refused for a day that is over, a person who is asked already, nobody, and a text that is out', async () => {
    const { ask, counsel, finalise, move, decide } = await underway()
    expect((await refusalOf(ask(counsel, { due: inDays(-1) }))).code).toBe('review-due-past')
    expect((await refusalOf(ask('00000000-0000-7000-8000-000000000000'))).code).toBe('record-unknown')
    const [review] = (await ask(counsel)).reviews
    expect((await refusalOf(ask(counsel))).says).toBe('Casey Stone is asked to review MOU-2026-001 already.'.replace('2026', today().slice(0, 4)))
    expect((await refusalOf(finalise('In a hurry.'))).code).toBe('agreement-in-review')
    await move('send-back', { reason: 'The partner called.' })
    expect((await refusalOf(decide(review?.id, 'approved'))).code).toBe('review-decided-already')
    await finalise('In a hurry.')
    expect((await refusalOf(ask(counsel))).code).toBe('agreement-already-final')
  })
})

describe('an approval', () => {
  test('is recorded apart from signatures, and can be taken out', async () => {
    const { client, id, says } = await underway()
    const add = (more: Partial<Input<'lifecycle.addApproval'>>) => client.call('lifecycle.addApproval', { agreement: id, kind: 'form', name: 'Sam Petrakis', on: today(), ...more })
    await add({})
    const { approvals, state } = await add({ kind: 'resolution', name: 'City Council', note: 'R-2026-114' })
    expect(state).toBe('draft')
    expect(approvals.map(({ kind, name, note }) => [kind, name, note])).toEqual([['form', 'Sam Petrakis', ''], ['resolution', 'City Council', 'R-2026-114']])
    expect((await refusalOf(add({ kind: 'resolution' }))).code).toBe('resolution-needs-number')
    expect((await refusalOf(add({ on: inDays(1) }))).code).toBe('day-not-come')
    expect((await refusalOf(add({ name: '  ' }))).code).toBe('wrong-input')
    expect((await client.call('lifecycle.removeApproval', { approval: approvals[0]?.id ?? '' })).approvals).toHaveLength(1)
    expect((await says())[0]).toMatch(/^Approval taken out. Approved as to form: Sam Petrakis, /)
    expect((await says())[1]).toMatch(/^Resolution: City Council, .*R-2026-114\.$/)
  })
})

describe('signing', () => {
  test('on a day years before the agreement was made here is recorded once somebody says that it is so', async () => {
    const { finalise, sign, says } = await underway()
    await finalise('Counsel saw it.')
    expect(await refusalOf(sign('1900-01-01'))).toMatchObject({ code: 'day-long-ago', says: expect.stringMatching(/^Mon 1 Jan 1900 is \d+ years before MOU-/) as string })
    expect(await refusalOf(sign('1066-10-14', { longAgo: true }))).toMatchObject({ code: 'day-unlikely' })
    expect(await sign('1900-01-01', { longAgo: true })).toMatchObject({ executedOn: '1900-01-01' })
    expect(await says()).toContainEqual(expect.stringContaining('1900'))
  })

  test('is recorded by a person, and takes effect at once when the first day has come', async () => {
    const { finalise, sign, says } = await underway()
    expect((await refusalOf(sign())).code).toBe('agreement-not-out')
    await finalise('Counsel saw it.')
    expect((await refusalOf(sign(inDays(1)))).code).toBe('day-not-come')
    expect((await refusalOf(sign(today(), { scan: '00000000-0000-7000-8000-000000000000' }))).code).toBe('scan-not-here')
    const { state } = await sign(today(), { note: 'On paper.' })
    expect(state).toBe('executed')
    expect((await says())[0]).toMatch(/^Signed by all parties, the last on .* “On paper.”$/)
  })

  test('what was signed begins by itself when the folder is opened on its first day, and not before', async () => {
    const folder = temporaryFolder()
    const first = await core(folder, fixtureTemplates)
    const { client } = visit(first)
    const register = (title: string, start: string) => client.call('agreements.register', { title, kind: 'License', state: 'executed', parties: [{ name: 'City' }, { name: 'Club' }], start })
    const due = await register('Begins today', today())
    const later = await register('Begins tomorrow', inDays(1))
    expect((await refusalOf(client.call('lifecycle.move', { agreement: later.id, move: 'start' }))).code).toBe('agreement-starts-later')
    await first.close()
    const again = visit(await core(folder, fixtureTemplates)).client
    expect(await again.call('lifecycle.get', { agreement: due.id })).toMatchObject({ state: 'active', activeOn: today() })
    expect((await again.call('history.list', { agreement: due.id })).rows[0]?.says).toMatch(/^In force from /)
    expect((await again.call('lifecycle.get', { agreement: later.id })).state).toBe('executed')
  })
})

describe('what is in force', () => {
  const active = async () => {
    const world = await underway()
    await world.finalise('Counsel saw it.')
    await world.sign()
    await world.move('start')
    return world
  }

  test('is paused and resumed, and ends with a reason that the history keeps', async () => {
    const { move, says } = await active()
    expect((await refusalOf(move('suspend'))).code).toBe('reason-needed')
    expect(await move('suspend', { reason: 'The room is being repaired.' })).toMatchObject({ state: 'active', suspendedOn: today() })
    expect((await refusalOf(move('suspend', { reason: 'Again.' }))).code).toBe('agreement-suspended')
    expect(await move('resume')).toMatchObject({ suspendedOn: null })
    expect((await refusalOf(move('expire'))).code).toBe('agreement-not-over')
    expect((await refusalOf(move('abandon', { reason: 'No.' }))).code).toBe('agreement-signed-already')
    expect(await move('terminate', { reason: 'Both parties agreed.' })).toMatchObject({ state: 'ended', ending: 'terminated', endedOn: today(), possible: [] })
    expect((await says())[0]).toMatch(/^Terminated on .*, because: Both parties agreed\.$/)
    expect((await refusalOf(move('terminate', { reason: 'Again.' }))).code).toBe('agreement-ended-already')
  })

  test('cannot be reopened, signed again or sent for review', async () => {
    const { client, id, sign, ask, me } = await active()
    expect((await refusalOf(client.call('finalising.reopen', { agreement: id, reason: 'A name.' }))).code).toBe('agreement-not-out')
    expect((await refusalOf(sign())).code).toBe('agreement-not-out')
    expect((await refusalOf(ask(me))).code).toBe('agreement-already-final')
  })
})

test('what nobody has signed is declined or abandoned, and then stays so', async () => {
  const declined = await underway()
  expect((await refusalOf(declined.move('decline', { reason: 'They have no staff.' }))).code).toBe('agreement-not-in-review')
  await declined.finalise('Counsel saw it.')
  expect(await declined.move('decline', { reason: 'They have no staff.' })).toMatchObject({ state: 'ended', ending: 'declined' })
  const abandoned = await underway()
  expect(await abandoned.move('abandon', { reason: 'The program is over.' })).toMatchObject({ state: 'ended', ending: 'abandoned' })
  expect((await refusalOf(abandoned.answer({ aim: 'go on' }))).code).toBe('agreement-is-no-draft')
})

test('an unknown agreement, review, move or day is refused with a sentence', async () => {
  const { client, id } = await underway()
  const wrong = async (method: 'lifecycle.move' | 'lifecycle.get' | 'lifecycle.decideReview', input: unknown) => (await refusalOf(client.call(method, input as never))).code
  expect(await wrong('lifecycle.get', { agreement: 'NDA-1999-001' })).toBe('agreement-unknown')
  expect(await wrong('lifecycle.decideReview', { review: '00000000-0000-7000-8000-000000000000', outcome: 'approved' })).toBe('record-unknown')
  expect(await wrong('lifecycle.move', { agreement: id, move: 'win' })).toBe('wrong-input')
  expect(await wrong('lifecycle.move', { agreement: id, move: 'abandon', reason: 'x'.repeat(1_001) })).toBe('too-long')
  expect(await wrong('lifecycle.move', { agreement: id, move: 'abandon', reason: 'No.', on: '2027-02-30' })).toBe('wrong-input')
})

describe('an agreement on the partner’s own paper', () => {
  const paper = { title: 'Use of the hall', kind: 'License', parties: [{ name: 'City' }, { name: 'Parish' }], start: '2020-01-01' }
  async function registered(more: Partial<Input<'agreements.register'>> = {}) {
    const { client } = visit(await core())
    const { id } = await client.call('agreements.register', { ...paper, ...more })
    return {
      client,
      id,
      move: (move: Input<'lifecycle.move'>['move'], reason = '') => client.call('lifecycle.move', { agreement: id, move, reason }),
      says: async () => (await client.call('history.list', { agreement: id })).rows.map(({ says }) => says),
    }
  }

  test.each(agreementStates)('comes in %s in one step', async (state) => {
    const { client, id } = await registered({ state, start: null })
    expect((await client.call('lifecycle.get', { agreement: id })).state).toBe(state)
  })

  test('is reviewed, approved, sent for signature and signed, and then in force', async () => {
    const { client, id, move, says } = await registered()
    const { id: me } = (await client.call('organizations.mine', {})).person
    const { reviews } = await client.call('lifecycle.requestReview', { agreement: id, assignee: me })
    expect((await refusalOf(move('finalise'))).code).toBe('agreement-in-review')
    expect(await client.call('lifecycle.decideReview', { review: reviews[0]?.id ?? '', outcome: 'approved' })).toMatchObject({ state: 'approved' })
    expect(await move('finalise')).toMatchObject({ state: 'out-for-signature' })
    expect(await client.call('lifecycle.sign', { agreement: id, on: today() })).toMatchObject({ state: 'active', activeOn: today() })
    expect(await says()).toEqual(expect.arrayContaining([expect.stringMatching(/^Sent for signature on /), expect.stringMatching(/^Signed by all parties/)]))
  })

  test('goes out without a review only with a reason, and comes back with one', async () => {
    const { move, says } = await registered()
    expect((await refusalOf(move('finalise'))).code).toBe('review-skip-needs-reason')
    expect(await move('finalise', 'The same paper as last year.')).toMatchObject({ state: 'out-for-signature' })
    expect(await says()).toContain('Review skipped, because: The same paper as last year.')
    expect((await refusalOf(move('reopen'))).code).toBe('reason-needed')
    expect(await move('reopen', 'They sent another paper.')).toMatchObject({ state: 'draft' })
  })

  test('changes its state past no guard: not by its facts, and not to what cannot follow', async () => {
    const { client, id, move } = await registered()
    const past = { state: 'active' } as object
    await expect(client.call('details.change', { agreement: id, changes: past })).rejects.toThrow(/state/)
    expect((await refusalOf(move('start'))).code).toBe('agreement-not-executed')
    expect((await client.call('lifecycle.get', { agreement: id })).state).toBe('draft')
  })

  test('a text of ours is frozen and opened by its own calls only', async () => {
    const { move } = await underway()
    expect((await refusalOf(move('finalise', { reason: 'In haste.' }))).code).toBe('agreement-frozen-with-text')
  })
})
