import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../main/contract/index.ts'
import { visit } from '../core/fixture.ts'
import { at } from '../core/moved-clock.ts'
import { refusalOf } from './memo.ts'

const templates = join(import.meta.dirname, '../../templates')
const facts = { title: 'Use of the kitchen', kind: 'licence', state: 'active', start: '2026-07-01', end: '2027-06-30', noticeDays: 60, parties: [{ name: 'City of Riverton', type: 'public-body' }, { name: 'Kitchen', type: 'nonprofit' }] } as const

/** An agreement that renews each 1 July unless notice arrives 60 days before 30 June. */
async function renewing(day: string) {
  const opened = await at(day, templates)
  const { client } = opened
  const { id, number } = await client.call('agreements.register', { ...facts, parties: [...facts.parties], signatories: [] })
  await client.call('details.change', { agreement: id, changes: { term: { renewal: 'automatic', renewalLength: 'P1Y', noticeRoll: 'none' } } })
  const decide = (choice: Input<'renewals.decide'>['choice'], grounds = 'The work is good.', more: object = {}) => client.call('renewals.decide', { agreement: id, choice, grounds, ...more })
  return {
    ...opened,
    id,
    number,
    decide,
    view: () => client.call('renewals.get', { agreement: id }),
    says: async () => (await client.call('history.list', { agreement: id })).rows.map(({ says }) => says),
    reminders: async () => (await client.call('reminders.inbox', {})).items.map(({ kind, date }) => `${kind} ${date}`),
    /** What a day brings, once it has all been noted. */
    dayBegins: async (to: string, unread: number) => {
      opened.setDay(to)
      opened.core.raise('hour')
      await expect.poll(async () => (await client.call('renewals.get', { agreement: id })).entries.filter(({ entry }) => entry === 'undecided' || entry === 'not-given').length).toBe(unread)
    },
  }
}

describe('a coming renewal', () => {
  test('asks for a decision in time, and keeps who decided, when and on what grounds', async () => {
    const { view, decide, setDay, says } = await renewing('2026-10-01')
    expect((await view()).coming).toMatchObject({ renews: '2027-07-01', noticeBy: '2027-05-01', asksFrom: '2026-11-02', asks: false })
    setDay('2026-11-02')
    expect((await view()).coming).toMatchObject({ asks: true, decision: null })
    const decided = await decide('keep')
    expect(decided.coming).toMatchObject({ asks: false, decision: { choice: 'keep', grounds: 'The work is good.', by: 'Sam Okafor', on: '2026-11-02' } })
    expect((await says())[0]).toBe('Decided for the renewal on July 1, 2027: keep, it may renew. “The work is good.”')
  })

  test('takes its reminder with it when it may come, and leaves it when it is to be stopped', async () => {
    const { decide, reminders, client, id } = await renewing('2027-04-01')
    expect(await reminders()).toContain('notice 2027-05-01')
    await decide('keep')
    expect(await reminders()).not.toContain('notice 2027-05-01')
    await decide('renegotiate')
    expect(await reminders()).toContain('notice 2027-05-01')
    await decide('keep')
    await client.call('renewals.takeBack', { agreement: id, renews: '2027-07-01' })
    expect(await reminders()).toContain('notice 2027-05-01')
  })

  test('that was decided before its reminder was due is never brought to mind', async () => {
    const { decide, reminders, core, setDay } = await renewing('2026-11-05')
    await decide('keep')
    setDay('2027-04-30')
    core.raise('hour')
    expect(await reminders()).not.toContain('notice 2027-05-01')
  })

  test('is decided anew until its day has passed; both stand in the history, and the earlier counts again when the later is taken back', async () => {
    const { decide, view, client, id, dayBegins } = await renewing('2027-02-01')
    await decide('keep')
    await decide('renegotiate', 'The rent is too high.')
    expect((await view()).entries.map(({ entry, superseded }) => [entry, superseded])).toEqual([['renegotiate', false], ['keep', true]])
    await client.call('renewals.takeBack', { agreement: id, renews: '2027-07-01' })
    expect((await view()).coming?.decision).toMatchObject({ choice: 'keep' })
    await dayBegins('2027-05-02', 0)
    expect(await refusalOf(decide('notice', 'Too late.', { renews: '2027-07-01' }))).toMatchObject({ code: 'renewal-too-late', says: expect.stringContaining('Sat 1 May 2027') as string })
    expect(await refusalOf(client.call('renewals.takeBack', { agreement: id, renews: '2027-07-01' }))).toMatchObject({ code: 'renewal-too-late' })
    expect((await view()).unread).toEqual([])
  })

  test('that is to be stopped gets its letter, once; the deadline stays until the notice takes effect', async () => {
    const { client, id, decide, reminders, view } = await renewing('2027-02-01')
    const { paper } = await decide('notice')
    expect(paper?.number).toMatch(/^NOT-/)
    expect(await decide('notice', 'Said once more.')).toMatchObject({ paper: { number: paper?.number } })
    expect(await client.call('papers.family', { agreement: id })).toHaveLength(2)
    expect(await reminders()).toContain('notice 2027-05-01')
    const { open } = await client.call('finalising.standing', { agreement: paper?.id ?? '' })
    await client.call('finalising.finalise', { agreement: paper?.id ?? '', skipReview: 'Counsel saw it.', overrides: open.map((item) => ({ requirement: item.id, reason: 'Not needed.' })) })
    await client.call('lifecycle.sign', { agreement: paper?.id ?? '', on: '2027-02-01' })
    if ((await client.call('lifecycle.get', { agreement: paper?.id ?? '' })).state === 'executed') await client.call('lifecycle.move', { agreement: paper?.id ?? '', move: 'start' })
    expect((await view()).coming).toBeNull()
    expect(await reminders()).not.toContain('notice 2027-05-01')
    expect(await refusalOf(decide('keep'))).toMatchObject({ code: 'no-renewal-coming' })
  })

  test('whose notice was decided, begun and withdrawn renews, and that is said', async () => {
    const { client, decide, dayBegins, view, says } = await renewing('2027-02-01')
    const { paper } = await decide('notice')
    await client.call('lifecycle.move', { agreement: paper?.id ?? '', move: 'abandon', reason: 'They lowered the rent.' })
    expect((await view()).coming).toMatchObject({ asks: false, decision: { choice: 'notice' } })
    await dayBegins('2027-05-02', 1)
    expect((await view()).unread).toMatchObject([{ renews: '2027-07-01', outcome: 'not-given' }])
    expect((await says())[0]).toBe('Notice against the renewal on July 1, 2027 was decided and not given by its last day, May 1, 2027.')
  })
})

describe('a renewal that nobody decided about', () => {
  test('is noted with the day, once, whatever is asked and however often the folder is opened', async () => {
    const { dayBegins, core, open, view, says, id } = await renewing('2027-02-01')
    await dayBegins('2027-05-02', 1)
    expect((await view()).entries).toMatchObject([{ renews: '2027-07-01', entry: 'undecided', by: '', on: '2027-05-02' }])
    expect((await says())[0]).toBe('Undecided: the last day for notice against the renewal on July 1, 2027 was May 1, 2027, and no decision is on record.')
    core.raise('jump')
    await core.close()
    const again = visit(await open()).client
    await expect.poll(async () => (await again.call('renewals.get', { agreement: id })).entries.length).toBe(1)
  })

  test('stays open through ten years, each of them noted, until somebody answers; the next is asked in its time', async () => {
    const { dayBegins, decide, view, setDay } = await renewing('2027-02-01')
    await dayBegins('2027-05-02', 1)
    await dayBegins('2036-09-01', 10)
    expect((await view()).unread.map(({ renews }) => renews.slice(0, 4))).toEqual(['2027', '2028', '2029', '2030', '2031', '2032', '2033', '2034', '2035', '2036'])
    const answered = await decide('keep', 'We go on, and look at it in spring.')
    expect(answered).toMatchObject({ renews: '2036-07-01', unread: [], coming: { renews: '2037-07-01', asks: false, decision: null } })
    setDay('2036-11-10')
    expect((await view()).coming).toMatchObject({ asks: true })
  })

  test('is not asked of what has ended, is in the Trash, or renews no more', async () => {
    const { client, id, view } = await renewing('2027-03-01')
    await client.call('details.change', { agreement: id, changes: { term: { renewalCount: 0 } } })
    expect((await view()).coming).toBeNull()
    await client.call('details.change', { agreement: id, changes: { term: { renewalCount: null } } })
    await client.call('lifecycle.move', { agreement: id, move: 'suspend', reason: 'Repairs.' })
    expect((await view()).coming).toMatchObject({ asks: true })
    await client.call('lifecycle.move', { agreement: id, move: 'terminate', reason: 'By both in writing.' })
    expect((await view()).coming).toBeNull()
  })
})

test('lead times that somebody chooses say from when on a decision is asked', async () => {
  const { client, view } = await renewing('2027-02-01')
  const asked = async () => (await client.call('home.overview', {})).toDecide.total
  expect(await asked()).toBe(1)
  await client.call('reminders.setSettings', { hour: '09:00', quiet: null, leads: { notice: [30, 7] } })
  expect((await view()).coming).toMatchObject({ asksFrom: '2027-04-01', asks: false })
  expect(await asked()).toBe(0)
})

test('what is wrong in a decision is refused with what to do, and nothing is changed', async () => {
  const { decide, view, client, id } = await renewing('2027-02-01')
  expect(await refusalOf(decide('keep', ' x '))).toMatchObject({ code: 'renewal-needs-grounds', remedy: expect.stringContaining('--grounds') as string })
  expect(await refusalOf(decide('keep', 'Good.', { renews: '2029-01-01' }))).toMatchObject({ code: 'renewal-unknown' })
  expect(await refusalOf(client.call('renewals.takeBack', { agreement: id, renews: '2027-07-01' }))).toMatchObject({ code: 'renewal-not-decided' })
  await expect(decide('keep', 'y'.repeat(9_000))).rejects.toThrow('at most 2,000 characters are kept; this has 9,000')
  expect((await view()).entries).toEqual([])
})

test('what is signed is in force on the day it begins, though the folder stays open over midnight', async () => {
  const { client, core, setDay } = await at('2027-06-30', templates)
  const { id } = await client.call('agreements.register', { ...facts, state: 'executed', start: '2027-07-01', end: '2028-06-30', parties: [...facts.parties], signatories: [] })
  const state = async () => (await client.call('lifecycle.get', { agreement: id })).state
  core.raise('hour')
  expect(await state()).toBe('executed')
  setDay('2027-07-01')
  core.raise('hour')
  expect(await state()).toBe('active')
})
