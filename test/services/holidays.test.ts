import { describe, expect, test } from 'vitest'
import { derivationInWords } from '../../main/contract/messages/derivation.ts'
import type { Term } from '../../main/domain/agreement.ts'
import { core, temporaryFolder, visit } from '../core/fixture.ts'
import { refusalOf } from './memo.ts'

const facts = { title: 'Use of the kitchen', kind: 'licence', state: 'active', start: '2026-01-01', end: '2027-08-26', noticeDays: 30, parties: [{ name: 'City of Riverton', type: 'public-body' as const }, { name: 'Kitchen', type: 'nonprofit' as const }], signatories: [] } as const

async function registered(folder = temporaryFolder()) {
  const opened = await core(folder)
  const { client, events } = visit(opened)
  const { id } = await client.call('agreements.register', { ...facts, parties: [...facts.parties], signatories: [] })
  /** The last day for a notice and why, were the term this. */
  const notice = async (term: Partial<Omit<Term, 'ownHolidays'>>) => {
    const { dates } = await client.call('deadlines.derive', { agreement: id, term: { noticeCount: 30, ...term } })
    const found = dates.find(({ kind }) => kind === 'notice')
    return { date: found?.date, why: derivationInWords(found?.because ?? []) }
  }
  const kept = async () => (await client.call('deadlines.list', { today: '2027-01-01', kinds: ['notice'] })).map(({ date }) => date)
  return { opened, client, events, id, notice, kept, folder }
}

describe('a last day that is a public holiday', () => {
  /** Worked out by hand: the end, the place, the day to give notice 30 days before it. */
  const cases: readonly [string, Partial<Omit<Term, 'ownHolidays'>>, string, string][] = [
    ['Memorial Day 2027 is Monday 31 May', { end: '2027-06-30', holidayCountry: 'US' }, '2027-05-28', 'Mon 31 May 2027 is Memorial Day.'],
    ['Juneteenth 2027 is a Saturday, kept on Friday 18 June', { end: '2027-07-18', holidayCountry: 'US' }, '2027-06-17', 'Fri 18 Jun 2027 is Juneteenth (substitute day).'],
    ['Independence Day 2027 is a Sunday, kept on Monday 5 July', { end: '2027-08-04', holidayCountry: 'US' }, '2027-07-02', 'Mon 5 Jul 2027 is Independence Day (substitute day).'],
    ['César Chávez Day is kept in California', { end: '2027-04-30', holidayCountry: 'US', holidayRegion: 'CA' }, '2027-03-30', 'Wed 31 Mar 2027 is César Chávez Day.'],
    ['and not in Oregon', { end: '2027-04-30', holidayCountry: 'US', holidayRegion: 'OR' }, '2027-03-31', ''],
    ['Epiphany is a holiday in Bavaria', { end: '2027-02-05', holidayCountry: 'DE', holidayRegion: 'BY' }, '2027-01-05', 'Wed 6 Jan 2027 is Epiphany.'],
    ['and none in Berlin', { end: '2027-02-05', holidayCountry: 'DE', holidayRegion: 'BE' }, '2027-01-06', ''],
    ['Easter Monday, the weekend and Good Friday', { end: '2027-04-28', holidayCountry: 'DE', holidayRegion: 'BE' }, '2027-03-25', 'Fri 26 Mar 2027 is Good Friday; Mon 29 Mar 2027 is Easter Monday.'],
    ['Spring bank holiday in England', { end: '2027-06-30', holidayCountry: 'GB', holidayRegion: 'ENG' }, '2027-05-28', 'Mon 31 May 2027 is Spring bank holiday.'],
    ['it stays where the paper says so', { end: '2027-06-30', holidayCountry: 'US', noticeRoll: 'none' }, '2027-05-31', ''],
    ['business days leave Labor Day out', { end: '2027-09-07', holidayCountry: 'US', noticeCount: 5, noticeUnit: 'business-day' }, '2027-08-30', 'Mon 6 Sep 2027 is Labor Day.'],
    ['on its way over Thanksgiving', { end: '2027-12-28', holidayCountry: 'US', deliveryDays: 1 }, '2027-11-24', 'Thu 25 Nov 2027 is Thanksgiving Day.'],
  ]

  test('is passed over, and named', async () => {
    const { notice } = await registered()
    for (const [what, term, date, named] of cases) {
      const found = await notice(term)
      expect.soft(found.date, what).toBe(date)
      expect.soft(found.why, what).toContain(named)
      if (named === '') expect.soft(found.why, what).not.toMatch(/ is [A-Z]/)
    }
  })

  test('a place that is none is refused, and nothing is kept', async () => {
    const { client, id, kept } = await registered()
    for (const [country, region, place] of [['QQ', null, 'QQ'], ['US', 'BAVARIA', 'US-BAVARIA']] as const) {
      const { code, says } = await refusalOf(client.call('details.change', { agreement: id, changes: { term: { holidayCountry: country, holidayRegion: region } } }))
      expect([code, says]).toEqual(['holidays-unknown', `No public holidays are known for “${place}”.`])
      expect((await refusalOf(client.call('holidays.setDefault', { place: { country, region } }))).code).toBe('holidays-unknown')
    }
    expect((await client.call('agreements.get', { agreement: id })).term.holidayCountry).toBeNull()
    expect(await kept()).toEqual(['2027-07-27'])
  })
})

describe('the place of an agreement', () => {
  test('moves its kept dates, and is there after a restart without the library', async () => {
    const { client, id, kept, opened, folder } = await registered()
    await client.call('details.change', { agreement: id, changes: { term: { end: '2027-06-30' } } })
    expect(await kept()).toEqual(['2027-05-31'])
    await client.call('details.change', { agreement: id, changes: { term: { holidayCountry: 'US' } } })
    expect(await kept()).toEqual(['2027-05-28'])
    await opened.close()
    const again = visit(await core(folder))
    expect((await again.client.call('deadlines.list', { today: '2027-01-01', kinds: ['notice'] })).map(({ date }) => date)).toEqual(['2027-05-28'])
  })

  test('is the one of Settings where the term names none, and its own where it does', async () => {
    const { client, id, kept } = await registered()
    await client.call('details.change', { agreement: id, changes: { term: { end: '2027-02-05' } } })
    await client.call('holidays.setDefault', { place: { country: 'DE', region: 'BY' } })
    expect(await kept()).toEqual(['2027-01-05'])
    await client.call('details.change', { agreement: id, changes: { term: { holidayCountry: 'DE', holidayRegion: 'BE' } } })
    expect(await kept()).toEqual(['2027-01-06'])
    await client.call('details.change', { agreement: id, changes: { term: { holidayCountry: null, holidayRegion: null } } })
    expect(await kept()).toEqual(['2027-01-05'])
    await client.call('holidays.setDefault', { place: null })
    expect(await kept()).toEqual(['2027-01-06'])
  })
})

describe('the address of my organization', () => {
  const address = (client: Awaited<ReturnType<typeof registered>>['client'], text: string) =>
    client.call('organizations.setUp', { organization: { name: 'City of Riverton', type: 'public-body', address: text }, person: { name: 'Sam Okafor' } })

  test('says whose holidays count until somebody chooses', async () => {
    const { client, events, kept, id } = await registered()
    await client.call('details.change', { agreement: id, changes: { term: { end: '2027-04-30' } } })
    await address(client, '1 Main Street\nOakland, CA 94612')
    await expect.poll(() => client.call('holidays.settings', {}), { timeout: 15_000 }).toEqual({ place: { country: 'US', region: 'CA' }, from: 'address', own: [] })
    await expect.poll(() => events.map(({ kind }) => kind), { timeout: 15_000 }).toContain('holidays-changed')
    expect(await kept()).toEqual(['2027-03-30'])
    await client.call('holidays.setDefault', { place: { country: 'US', region: 'OR' } })
    await address(client, 'Münchner Str. 1\n80331 Munich\nGermany')
    expect(await kept()).toEqual(['2027-03-31'])
    expect(await client.call('holidays.setDefault', { place: 'address' })).toEqual({ place: { country: 'DE', region: null }, from: 'address', own: [] })
  })
})

describe('a day off of one’s own', () => {
  test('next to a weekend moves the dates of every agreement before it, and back when it is removed', async () => {
    const { client, id, kept, notice } = await registered()
    await client.call('details.change', { agreement: id, changes: { term: { end: '2027-08-03' } } })
    expect(await kept()).toEqual(['2027-07-02'])
    expect(await client.call('holidays.addOwn', { days: [{ date: '2027-07-02', name: 'Founders’ Day' }, { date: '2027-12-27', name: '' }] })).toEqual({ added: 2, renamed: [] })
    expect(await kept()).toEqual(['2027-07-01'])
    expect((await notice({})).why).toContain('Fri 2 Jul 2027 is Founders’ Day.')
    expect(await client.call('holidays.addOwn', { days: [{ date: '2027-07-02', name: 'Closing day' }] })).toEqual({ added: 0, renamed: [{ date: '2027-07-02', name: 'Founders’ Day' }] })
    expect(await client.call('holidays.removeOwn', { dates: ['2027-07-02', '2027-01-01'] })).toEqual({ removed: [{ date: '2027-07-02', name: 'Closing day' }] })
    expect(await kept()).toEqual(['2027-07-02'])
    expect((await client.call('holidays.settings', {})).own).toEqual([{ date: '2027-12-27', name: '' }])
  })

  test('more than can be kept are refused as a whole', async () => {
    const { client } = await registered()
    const days = Array.from({ length: 2_000 }, (_, at) => ({ date: new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10), name: '' }))
    await client.call('holidays.addOwn', { days })
    expect((await refusalOf(client.call('holidays.addOwn', { days: [{ date: '2050-01-01', name: '' }] }))).code).toBe('own-holidays-full')
    expect((await client.call('holidays.settings', {})).own).toHaveLength(2_000)
  })
})

test('countries and regions are told by their full names, the days of a year in order', async () => {
  const { client } = await registered()
  const places = await client.call('holidays.places', {})
  expect(places.length).toBeGreaterThan(190)
  expect(places.find(({ code }) => code === 'US')).toMatchObject({ name: 'United States of America', regions: expect.arrayContaining([{ code: 'CA', name: 'California' }]) })
  expect(places.find(({ code }) => code === 'DE')?.regions).toContainEqual({ code: 'BY.A', name: 'Bayern, Stadt Augsburg' })
  const days = await client.call('holidays.list', { year: 2027, place: { country: 'DE', region: 'BE' } })
  expect(days.map(({ date }) => date)).toEqual(['2027-01-01', '2027-03-08', '2027-03-26', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-17', '2027-10-03', '2027-12-25', '2027-12-26'])
  expect(await client.call('holidays.list', { year: 2027 })).toEqual([])
})
