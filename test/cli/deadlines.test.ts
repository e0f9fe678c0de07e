import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { core, temporaryFolder, visit } from '../core/fixture.ts'
import { entente, json } from './entente.ts'

/** A data folder with one agreement in force and a deadline of one's own, which no process has open. */
async function folderWithDeadlines() {
  const data = temporaryFolder()
  const opened = await core(data)
  const { client } = visit(opened)
  const parties = [{ name: 'City of Riverton', type: 'public-body' as const }, { name: 'Kitchen', type: 'nonprofit' as const }]
  const { id, number } = await client.call('agreements.register', { title: 'Use of the kitchen', kind: 'licence', state: 'active', start: '2026-01-01', end: '2027-06-30', noticeDays: 30, parties, signatories: [] })
  await client.call('details.change', { agreement: id, changes: { term: { holidayCountry: 'US' } } })
  const { today } = await client.call('calendar.list', { query: { from: '2027-01-01', to: '2027-01-01' } })
  await client.call('calendar.keep', { agreement: null, title: 'Send the insurance certificate', date: today })
  await opened.close()
  return { data, number, today }
}

const eventsIn = (file: string) => new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')) as unknown[]).getAllSubcomponents('vevent')

describe('deadlines', () => {
  it('are told with their reasons, as JSON and as lines, with the holiday that was passed over', { timeout: 60_000 }, async () => {
    const { data, number } = await folderWithDeadlines()
    const notice = {
      agreement: number,
      title: 'Use of the kitchen',
      kind: 'notice',
      date: '2027-05-28',
      because: 'The term ends Wed 30 Jun 2027. Notice must arrive 30 days before: Mon 31 May, so by Fri 28 May 2027. Mon 31 May 2027 is Memorial Day.',
    }
    expect(json('deadlines', '--today', '2027-03-01', '--within', 'P90D', '--data', data)).toEqual([notice])
    expect(json('deadlines', '--today', '2027-06-01', '--data', data)).toMatchObject([{ kind: 'end', date: '2027-06-30', agreement: number }])
    const lines = entente('deadlines', '--today', '2027-03-01', '--data', data)
    expect(lines).toMatchObject({ code: 0, err: '' })
    expect(lines.out).toMatch(new RegExp(`^Fri 28 May 2027 +${number} +Last day to give notice +The term ends`))
    expect(json('deadlines', '--data', temporaryFolder())).toEqual([])
  })

  it('say what is wrong with a day, a length or an option', { timeout: 60_000 }, () => {
    const data = temporaryFolder()
    expect(entente('deadlines', '--today', '2027-02-30', '--data', data)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^“2027-02-30” is no day\./) })
    expect(entente('deadlines', '--within', 'soon', '--data', data)).toMatchObject({ code: 1, err: expect.stringMatching(/^“soon” is no length of time\./) })
    expect(entente('deadlines', '--until', '2027-01-01', '--data', data)).toMatchObject({ code: 1, err: expect.stringContaining('--until is not an option of deadlines') })
  })
})

describe('ics', () => {
  it('writes a file that another parser reads, and whose next edition keeps its uids', { timeout: 60_000 }, async () => {
    const { data } = await folderWithDeadlines()
    const file = join(temporaryFolder(), 'Deadlines.ics')
    expect(json('ics', '--out', file, '--data', data)).toEqual({ path: file, events: 3, cancelled: 0 })
    const uids = eventsIn(file).map((event) => String(event.getFirstPropertyValue('uid')))
    expect(new Set(uids).size).toBe(3)
    expect(eventsIn(file).map((event) => String(event.getFirstPropertyValue('summary'))).toSorted()).toEqual(['Last day to give notice: Use of the kitchen', 'Send the insurance certificate', 'Term ends: Use of the kitchen'])
    expect(entente('ics', '--out', file, '--data', data)).toMatchObject({ code: 0, out: `3 deadlines in ${file}.\n`, err: '' })
    expect(eventsIn(file).map((event) => String(event.getFirstPropertyValue('uid')))).toEqual(uids)
  })

  it('says what is wrong with where to', { timeout: 60_000 }, () => {
    const data = temporaryFolder()
    expect(entente('ics', '--data', data)).toMatchObject({ code: 1, err: expect.stringContaining('There is no file to write to') })
    expect(entente('ics', '--out', join(data, 'nowhere', 'a.ics'), '--data', data).code).toBe(1)
    expect(entente('ics', '--out', join(temporaryFolder(), 'nowhere', 'a.ics'), '--data', data).err).toContain('does not exist')
  })
})

describe('remind --once', () => {
  it('tells what is newly due once', { timeout: 60_000 }, async () => {
    const { data, today } = await folderWithDeadlines()
    expect(json('remind', '--once', '--data', data)).toMatchObject([{ agreement: null, title: 'Send the insurance certificate', kind: 'own', date: today }])
    expect(json('remind', '--once', '--data', data)).toEqual([])
    expect(entente('remind', '--once', '--data', data).out).toBe('Nothing is newly due.\n')
  })
})
