import { expect, test } from 'vitest'
import { derivationInWords } from '../../main/contract/messages/derivation.ts'
import { core, temporaryFolder, visit } from '../core/fixture.ts'
import { refusalOf } from './memo.ts'

const facts = { title: 'Use of the kitchen', kind: 'licence', state: 'active', start: '2026-01-01', end: '2027-08-26', noticeDays: 60, parties: [{ name: 'City of Riverton', type: 'public-body' }, { name: 'Kitchen', type: 'nonprofit' }], signatories: [] } as const
const renewing = { renewal: 'automatic', renewalLength: 'P1Y' } as const

async function registered(folder = temporaryFolder()) {
  const opened = await core(folder)
  const { client } = visit(opened)
  const { id, number } = await client.call('agreements.register', { ...facts, parties: [...facts.parties], signatories: [] })
  const on = (today: string, within?: string) => client.call('deadlines.list', { today, within })
  const dates = async (today: string, within?: string) => (await on(today, within)).map(({ kind, date, overdue }) => `${kind} ${date}${overdue ? ' overdue' : ''}`)
  return { opened, client, id, number, on, dates }
}

test('a deadline names its agreement and says why', async () => {
  const { on, number } = await registered()
  const [notice] = await on('2027-01-01')
  expect(notice).toMatchObject({ number, title: 'Use of the kitchen', partner: 'Kitchen', kind: 'notice', date: '2027-06-25', guards: '2027-08-26', overdue: false })
  expect(derivationInWords(notice?.because ?? [])).toBe('The term ends Thu 26 Aug 2027. Notice must arrive 60 days before: Sun 27 Jun, so by Fri 25 Jun 2027.')
})

test('within a length only what is due by then is listed, and what was missed', async () => {
  const { client, id, dates } = await registered()
  await client.call('details.change', { agreement: id, changes: { term: renewing } })
  expect(await dates('2027-06-01', 'P30D')).toEqual(['notice 2027-06-25'])
  expect(await dates('2027-07-01', 'P90D')).toEqual(['notice 2027-06-25 overdue', 'renewal 2027-08-27'])
})

test('a change of the term changes its deadlines with it, and the list of agreements', async () => {
  const { client, id, dates } = await registered()
  await client.call('details.change', { agreement: id, changes: { term: { end: null, length: 'P3Y', noticeCount: 90 } } })
  expect(await dates('2027-01-01')).toEqual(['notice 2028-10-02', 'end 2028-12-31'])
  const { agreements } = await client.call('agreements.list', { query: { order: 'updated', descending: true } })
  expect(agreements[0]).toMatchObject({ start: '2026-01-01', end: '2028-12-31' })
})

test('what is in the Trash, or has ended, has no deadline', async () => {
  const { client, id, dates } = await registered()
  await client.call('agreements.trash', { agreements: [id] })
  expect(await dates('2027-01-01')).toEqual([])
  await client.call('agreements.putBack', { agreements: [id] })
  expect(await dates('2027-01-01')).toHaveLength(2)
  await client.call('lifecycle.move', { agreement: id, move: 'terminate', reason: 'No funds.' })
  expect(await dates('2027-01-01')).toEqual([])
})

test('what is kept is what would be derived, after the folder was closed and opened again', async () => {
  const folder = temporaryFolder()
  const { opened, client, id } = await registered(folder)
  await client.call('details.change', { agreement: id, changes: { term: { ...renewing, end: '2026-06-30' } } })
  const before = await client.call('deadlines.list', {})
  expect(before.length).toBeGreaterThan(0)
  await opened.close()
  expect(await visit(await core(folder)).client.call('deadlines.list', {})).toEqual(before)
})

test('a day or a length that is none is refused with what to give', async () => {
  const { client } = await registered()
  expect(await refusalOf(client.call('deadlines.list', { today: '30 June' }))).toMatchObject({ code: 'day-unclear', remedy: expect.stringContaining('2027-06-30') as string })
  expect(await refusalOf(client.call('deadlines.list', { within: '90' }))).toMatchObject({ code: 'duration-unclear', remedy: expect.stringContaining('P2Y') as string })
})

test('an impossible term is refused where it is entered, and nothing is changed', async () => {
  const { client, id, dates } = await registered()
  const before = await dates('2026-01-01')
  const change = (term: object) => refusalOf(client.call('details.change', { agreement: id, changes: { term } }))
  expect(await change({ noticeCount: 700 })).toMatchObject({ code: 'notice-longer-than-term', says: 'A notice of 700 days is longer than the term itself.' })
  expect(await change({ renewal: 'automatic', renewalUntil: '2026-12-31' })).toMatchObject({ code: 'cap-before-end', remedy: expect.stringContaining('Correct one') as string })
  expect(await change({ renewalLength: 'a year' })).toMatchObject({ code: 'duration-unclear' })
  expect(await change({ start: '9999-01-01' })).toMatchObject({ code: 'day-unlikely', says: expect.stringContaining('9999') as string, remedy: expect.stringContaining('from 1900 to 2199') as string })
  expect(await change({ length: 'P9999Y' })).toMatchObject({ code: 'length-unlikely' })
  expect(await dates('2026-01-01')).toEqual(before)
  expect(await refusalOf(client.call('deadlines.derive', { agreement: id, term: { start: '0001-01-01' } }))).toMatchObject({ code: 'day-unlikely' })
  expect(await refusalOf(client.call('agreements.register', { ...facts, start: '0001-01-01', parties: [...facts.parties], signatories: [] }))).toMatchObject({ code: 'day-unlikely' })
  expect(await refusalOf(client.call('agreements.register', { ...facts, noticeDays: 700, parties: [...facts.parties], signatories: [] }))).toMatchObject({ code: 'notice-longer-than-term' })
})
