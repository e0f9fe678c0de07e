import { expect, test } from 'vitest'
import { derivationInWords } from '../../main/contract/messages/derivation.ts'
import { businessDaysBefore } from '../../main/domain/term/business-days.ts'
import { dayAfter } from '../../main/domain/days.ts'
import { core, visit } from '../core/fixture.ts'

/** An agreement in force that ends in so many days, with a notice of ten business days, and Home with it. */
async function homeWith(days: number) {
  const { client } = visit(await core())
  const { today } = await client.call('home.overview', {})
  const end = dayAfter(today, { days })
  const facts = { title: 'Use of the kitchen', kind: 'licence', state: 'active', start: dayAfter(today, { days: -300 }), end, noticeDays: 10 } as const
  const { id } = await client.call('agreements.register', { ...facts, parties: [{ name: 'City of Riverton', type: 'public-body' }, { name: 'Kitchen', type: 'nonprofit' }], signatories: [] })
  await client.call('details.change', { agreement: id, changes: { term: { noticeUnit: 'business-day' } } })
  return { client, id, end, home: await client.call('home.overview', {}) }
}

test('a notice that counts in business days is due on a business day, and says why', async () => {
  const { home, end, id } = await homeWith(200)
  const [row] = home.due.items
  expect(row).toMatchObject({ agreementId: id, kind: 'notice', date: businessDaysBefore(end, 10, () => null), guards: end, partner: 'Kitchen' })
  expect(row?.date).not.toBe(dayAfter(end, { days: -10 }))
  expect(derivationInWords(row?.because ?? [])).toContain('Notice must arrive 10 business days before')
  expect(home.year.items.map(({ kind }) => kind)).toEqual(['notice', 'end'])
  expect(home.due.total).toBe(1)
})

test('what a reminder speaks of is in the inbox and not in the rows, but the headline still counts it', async () => {
  const { client, end } = await homeWith(24)
  const notice = businessDaysBefore(end, 10, () => null)
  const inbox = await client.call('reminders.inbox', { limit: 9 })
  expect(inbox.items.map(({ kind, date }) => [kind, date])).toContainEqual(['notice', notice])
  const home = await client.call('home.overview', {})
  expect(home.due.items).toEqual([])
  expect(home.reminders).toMatchObject({ past: 0, first: { kind: 'notice', date: notice } })
  expect(home.soon).toEqual({ total: 0, first: null })
  expect(home.year.total).toBe(2)
})

test('an agreement that is past its end and still in force stays open until somebody deals with it', async () => {
  const { home } = await homeWith(-3)
  expect(home.overdue.items.map(({ kind }) => kind)).toEqual(['end'])
  expect([home.due.total, home.counts.endingSoon, home.counts.pastEnd]).toEqual([0, 0, 1])
})
