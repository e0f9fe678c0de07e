import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { answers, temporaryFolder, visit } from '../core/fixture.ts'
import { at } from '../core/moved-clock.ts'
import { refusalOf } from './memo.ts'

const unknown = '00000000-0000-7000-8000-000000000000'

type Client = Awaited<ReturnType<typeof at>>['client']
const set = (client: Client, title: string, date: string) => client.call('calendar.keep', { agreement: null, title, date })
const keyOf = ({ subject, kind, date }: { subject: string; kind: 'own'; date: string }) => ({ subject, kind, date })
const titles = async (client: Client) => (await client.call('reminders.inbox', {})).items.map(({ title }) => title)

describe('what is due', () => {
  it('is said once, as one digest, and stays in the inbox', async () => {
    const { core, client } = await at('2027-05-01')
    await set(client, 'Council meets', '2027-05-08')
    await set(client, 'Insurance certificate', '2027-05-02')
    await set(client, 'Far away', '2027-12-01')
    expect(core.raise('start')).toEqual({ title: '2 deadlines need you', body: 'Sun 2 May: Insurance certificate – Own deadline\nSat 8 May: Council meets – Own deadline', place: '/home' })
    expect(core.raise('wake')).toBeNull()
    expect(core.raise('hour')).toBeNull()
    expect(await titles(client)).toEqual(['Insurance certificate', 'Council meets'])
    expect(core.waiting()).toBe(2)
  })

  it('after a month with the clock set forward is one digest, and none when it is set back', async () => {
    const { core, client, setDay } = await at('2027-05-01')
    for (const day of ['2027-05-20', '2027-05-25', '2027-06-04']) await set(client, `By ${day}`, day)
    core.raise('start')
    setDay('2027-06-01')
    expect(core.raise('jump')?.title).toBe('3 deadlines need you')
    expect(core.raise('jump')).toBeNull()
    setDay('2027-05-01')
    expect(core.raise('jump')).toBeNull()
    setDay('2027-06-01')
    expect(core.raise('jump')).toBeNull()
  })

  it('is not said again after a restart', async () => {
    const { core, client, open } = await at('2027-05-01')
    await set(client, 'Council meets', '2027-05-08')
    expect(core.raise('start')?.title).toBe('Own deadline: Sat 8 May, in 7 days')
    await core.close()
    const again = await open()
    expect(again.raise('start')).toBeNull()
    expect(again.waiting()).toBe(1)
  })

  it('waits through quiet hours, and for the chosen hour', async () => {
    const { core, client } = await at('2027-05-01')
    await client.call('reminders.setSettings', { hour: '15:00', quiet: { from: '11:00', to: '13:00' }, leads: {} })
    await set(client, 'Council meets', '2027-05-08')
    expect(core.raise('start')).toBeNull()
    expect(core.waiting()).toBe(1)
    await client.call('reminders.setSettings', { hour: '15:00', quiet: null, leads: {} })
    expect(core.raise('hour')).toBeNull()
    expect(core.raise('unlock')?.title).toContain('Own deadline')
  })

  it('follows lead times that were changed, and a deadline that was moved', async () => {
    const { core, client } = await at('2027-05-01')
    const deadline = await set(client, 'Council meets', '2027-07-20')
    expect(core.raise('start')).toBeNull()
    await client.call('reminders.setSettings', { hour: '09:00', quiet: null, leads: { own: [120] } })
    expect(core.raise('hour')?.title).toContain('in 80 days')
    await client.call('calendar.keep', { id: deadline.id, agreement: null, title: 'Council meets', date: '2027-05-03' })
    expect(core.raise('hour')?.title).toContain('in 2 days')
    expect(core.waiting()).toBe(1)
  })
})

describe('a reminder', () => {
  it('is put off, comes back, and can be put off all together', async () => {
    const { core, client, setDay } = await at('2027-05-01')
    const deadline = await set(client, 'Council meets', '2027-05-20')
    const key = { subject: deadline.id, kind: 'own' as const, date: deadline.date }
    core.raise('start')
    await client.call('reminders.snooze', { reminders: [key], until: '2027-05-04' })
    expect(await titles(client)).toEqual([])
    setDay('2027-05-03')
    expect(core.raise('start')).toBeNull()
    setDay('2027-05-04')
    expect(core.raise('start')?.title).toContain('in 16 days')
    expect(await client.call('reminders.snoozeAll', {})).toEqual({ snoozed: 1 })
    expect(await titles(client)).toEqual([])
    await client.call('reminders.reopen', { reminders: [key] })
    expect(await titles(client)).toEqual(['Council meets'])
    await expect(client.call('reminders.snooze', { reminders: [key], until: '2027-05-04' })).rejects.toThrow('not after today')
    await expect(client.call('reminders.snooze', { reminders: [key], until: '2027-05-21' })).rejects.toThrow('after the deadline')
    await expect(client.call('reminders.snooze', { reminders: [{ ...key, subject: unknown }], until: '2027-05-05' })).rejects.toThrow('not there any more')
  })

  it('is handed over, and done with a note; taking that back brings it back', async () => {
    const { core, client } = await at('2027-05-01')
    const deadline = await set(client, 'Council meets', '2027-05-08')
    core.raise('start')
    const key = keyOf({ subject: deadline.id, kind: 'own', date: deadline.date })
    const bo = await client.call('people.add', { name: 'Bo Lind', title: 'Paralegal', email: '' })
    expect(await client.call('reminders.handOver', { reminder: key, to: bo.id })).toEqual({ to: 'Bo Lind' })
    expect((await client.call('reminders.inbox', {})).items).toMatchObject([{ handedTo: 'Bo Lind' }])
    await client.call('reminders.done', { reminder: key, note: 'On the agenda.' })
    expect(await titles(client)).toEqual([])
    const span = { from: '2027-01-01', to: '2027-12-31' }
    expect((await client.call('calendar.list', { query: span })).items).toMatchObject([{ doneOn: '2027-05-01' }])
    await client.call('reminders.reopen', { reminders: [key] })
    expect(await titles(client)).toEqual(['Council meets'])
    await expect(client.call('reminders.handOver', { reminder: key, to: unknown })).rejects.toThrow('no record')
  })

  it('that nobody acted on goes to the deputy', async () => {
    const { core, client, setDay } = await at('2027-05-01')
    const { id } = await client.call('agreements.register', { title: 'Kitchen', kind: 'license', parties: [{ name: 'City' }, { name: 'Open Table' }] })
    const bo = await client.call('people.add', { name: 'Bo Lind', title: '', email: '' })
    await client.call('reminders.setForAgreement', { agreement: id, leads: { own: [20, 10] }, deputy: bo.id })
    await client.call('calendar.keep', { agreement: id, title: 'Inspect', date: '2027-05-20' })
    expect(core.raise('start')?.body).toBe('Inspect')
    setDay('2027-05-10')
    expect(core.raise('start')).toEqual({ title: 'Own deadline: Thu 20 May, in 10 days', body: 'Inspect\nNobody has acted on it yet; Bo Lind is told as well.', place: `/agreements/${id}` })
    expect(await client.call('reminders.inbox', {})).toMatchObject({ ignored: 1, items: [{ ignored: true, deputy: 'Bo Lind' }] })
  })

  it('of a deadline of one’s own goes to its own deputy before the agreement’s', async () => {
    const { core, client, setDay } = await at('2027-05-01')
    const { id } = await client.call('agreements.register', { title: 'Kitchen', kind: 'license', parties: [{ name: 'City' }, { name: 'Open Table' }] })
    const [bo, cy] = await Promise.all(['Bo Lind', 'Cy Park'].map((name) => client.call('people.add', { name, title: '', email: '' })))
    await client.call('reminders.setForAgreement', { agreement: id, leads: {}, deputy: bo?.id ?? null })
    const kept = await client.call('calendar.keep', { agreement: id, title: 'Inspect', date: '2027-05-20', owner: bo?.id, deputy: cy?.id ?? null })
    expect(kept).toMatchObject({ ownerId: bo?.id, deputyId: cy?.id })
    core.raise('start')
    setDay('2027-05-13')
    expect(core.raise('start')?.body).toContain('Cy Park is told as well.')
    expect((await client.call('reminders.inbox', {})).items).toMatchObject([{ owner: 'Bo Lind', deputy: 'Cy Park' }])
    await expect(client.call('calendar.keep', { agreement: null, title: 'x', date: '2027-05-20', deputy: unknown })).rejects.toThrow('no record')
  })

  it('has the lead times of its agreement, else of its template, else of Settings, and says whose', async () => {
    const { client } = await at('2027-05-01')
    const { id } = await client.call('drafting.draft', { template: 'letter', answers })
    const inherited = async () => (await client.call('reminders.ofAgreement', { agreement: id })).inherited.notice
    expect(await inherited()).toEqual({ days: [90, 60, 30, 7, 1], from: 'usual' })
    await client.call('reminders.setSettings', { hour: '09:00', quiet: null, leads: { notice: [45, 14] } })
    expect(await inherited()).toEqual({ days: [45, 14], from: 'settings' })
    expect((await client.call('reminders.ofTemplate', { template: 'letter' })).inherited.notice).toEqual({ days: [45, 14], from: 'settings' })
    await client.call('reminders.setForTemplate', { template: 'letter', leads: { notice: [21, 100] } })
    expect(await client.call('reminders.ofTemplate', { template: 'letter' })).toMatchObject({ leads: { notice: [100, 21] } })
    expect(await inherited()).toEqual({ days: [100, 21], from: 'template' })
    await client.call('reminders.setForAgreement', { agreement: id, leads: { notice: [] }, deputy: null })
    expect(await client.call('reminders.ofAgreement', { agreement: id })).toMatchObject({ leads: { notice: [] }, inherited: { notice: { from: 'template' } } })
    await client.call('reminders.setForAgreement', { agreement: id, leads: {}, deputy: null })
    expect((await client.call('reminders.ofAgreement', { agreement: id })).leads).toEqual({})
  })

  it('that never came can be done beforehand, and comes as ever when that is taken back', async () => {
    const { core, client, setDay } = await at('2027-01-01')
    const { id } = await client.call('agreements.register', { title: 'Kitchen', kind: 'license', state: 'active', start: '2026-01-01', end: '2027-12-31', noticeDays: 60, parties: [{ name: 'City' }, { name: 'Open Table' }] })
    expect(core.raise('start')).toBeNull()
    const reminder = { subject: id, kind: 'notice', date: '2027-11-01' } as const
    const notice = async () => (await client.call('calendar.list', { query: { from: '2027-01-01', to: '2027-12-31', kinds: ['notice'] } })).items
    await client.call('reminders.done', { reminder, note: 'Sent early.' })
    expect(await notice()).toMatchObject([{ date: '2027-11-01', doneOn: '2027-01-01' }])
    await client.call('reminders.reopen', { reminders: [reminder] })
    expect(await notice()).toMatchObject([{ doneOn: null }])
    setDay('2027-08-20')
    expect(core.raise('start')?.title).toContain('Last day to give notice: Mon 1 Nov, in 73 days')
    expect(await client.call('reminders.inbox', {})).toMatchObject({ ignored: 0, total: 1 })
    await client.call('reminders.done', { reminder, note: '' })
    setDay('2027-10-25')
    expect((core.raise('start')?.body ?? '')).not.toContain('notice')
  })

  it('that a command asked for counts as shown', async () => {
    const { core, client } = await at('2027-05-01')
    await set(client, 'Council meets', '2027-05-08')
    expect(await client.call('reminders.raise', {})).toMatchObject([{ title: 'Council meets', stage: 7 }])
    expect(await client.call('reminders.raise', {})).toEqual([])
    expect(core.raise('start')).toBeNull()
  })
})

describe('the calendar', () => {
  it('lists by day, kind, owner and partner, counts, and takes back what was removed', async () => {
    const { client } = await at('2027-05-01')
    const { id } = await client.call('agreements.register', { title: 'Kitchen', kind: 'license', parties: [{ name: 'City' }, { name: 'Open Table' }] })
    const one = await client.call('calendar.keep', { agreement: id, title: 'Inspect', date: '2027-05-20', note: 'With the fire chief.' })
    await set(client, 'Budget', '2027-06-01')
    const list = async (more: object = {}) => (await client.call('calendar.list', { query: { from: '2027-05-01', to: '2027-12-31', ...more } })).items.map(({ title }) => title)
    expect(await list()).toEqual(['Inspect', 'Budget'])
    expect(await list({ to: '2027-05-31' })).toEqual(['Inspect'])
    expect(await list({ partner: 'open tab' })).toEqual(['Inspect'])
    expect(await list({ kinds: ['notice'] })).toEqual([])
    expect(await list({ owner: unknown })).toEqual([])
    expect(await client.call('calendar.counts', { query: { from: '2027-01-01', to: '2027-12-31' } })).toEqual([{ date: '2027-05-20', count: 1, open: 1 }, { date: '2027-06-01', count: 1, open: 1 }])
    const gone = await client.call('calendar.remove', { id: one.id })
    expect(await list()).toEqual(['Budget'])
    const { id: was, agreementId, ownerId, deputyId, ...facts } = gone
    await client.call('calendar.keep', { id: was, agreement: agreementId, owner: ownerId, deputy: deputyId, ...facts })
    expect(await list()).toEqual(['Inspect', 'Budget'])
    await client.call('agreements.trash', { agreements: [id] })
    expect(await list()).toEqual(['Budget'])
    await expect(client.call('calendar.remove', { id: unknown })).rejects.toThrow('no record')
    await expect(client.call('calendar.keep', { agreement: null, title: 'x', date: '2027-02-30' })).rejects.toThrow('form that it must have')
    await expect(client.call('calendar.keep', { agreement: 'NDA-1', title: 'x', date: '2027-02-28' })).rejects.toThrow('There is no agreement')
  })

  it('goes into a file that a second one updates', async () => {
    const { client } = await at('2027-05-01')
    const file = join(temporaryFolder(), 'deadlines.ics')
    const council = await set(client, 'Council meets', '2027-05-20')
    const budget = await set(client, 'Budget', '2027-06-01')
    const events = () => new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')) as unknown[]).getAllSubcomponents('vevent').map((event) => ['uid', 'sequence', 'dtstart', 'status'].map((name) => String(event.getFirstPropertyValue(name))))
    const save = () => client.call('calendar.saveFile', { to: { path: file } })
    expect(await save()).toMatchObject({ events: 2, cancelled: 0 })
    const [first, second] = events()
    await client.call('calendar.keep', { id: council.id, agreement: null, title: 'Council meets', date: '2027-05-27' })
    await client.call('calendar.remove', { id: budget.id })
    expect(await save()).toMatchObject({ events: 1, cancelled: 1 })
    expect(events()).toEqual([[first?.[0], '1', '2027-05-27', 'CONFIRMED'], [second?.[0], '1', '2027-06-01', 'CANCELLED']])
  })

  it('goes into a file that holds what a filter leaves, and says nothing of the rest', async () => {
    const { client } = await at('2027-05-01')
    const file = join(temporaryFolder(), 'deadlines.ics')
    const { id } = await client.call('agreements.register', { title: 'Kitchen', kind: 'license', state: 'active', start: '2026-01-01', end: '2027-12-31', noticeDays: 60, parties: [{ name: 'City' }, { name: 'Open Table' }] })
    await set(client, 'Council meets', '2027-05-20')
    const summaries = () => eventsIn(file).map((event) => `${String(event.getFirstPropertyValue('summary'))}${event.getFirstPropertyValue('status') === 'CANCELLED' ? ' cancelled' : ''}`)
    const save = (filter: object) => client.call('calendar.saveFile', { to: { path: file }, filter })
    expect(await save({ kinds: ['notice', 'own'] })).toMatchObject({ events: 2, cancelled: 0 })
    expect(summaries()).toEqual(['Council meets', 'Last day to give notice: Kitchen'])
    expect(await save({ kinds: ['end'] })).toMatchObject({ events: 1, cancelled: 0 })
    expect(await save({ partner: 'open' })).toMatchObject({ events: 2, cancelled: 0 })
    await client.call('agreements.trash', { agreements: [id] })
    expect(await save({ partner: 'open' })).toMatchObject({ events: 0, cancelled: 2 })
    expect(summaries()).toEqual(['Cancelled: Last day to give notice cancelled', 'Cancelled: Term ends cancelled'])
    expect(await save({ owner: unknown })).toMatchObject({ events: 0, cancelled: 0 })
  })

  it('has an alarm for each lead time of the agreement itself', async () => {
    const { client } = await at('2027-05-01')
    const file = join(temporaryFolder(), 'deadlines.ics')
    const { id } = await client.call('agreements.register', { title: 'Kitchen', kind: 'license', parties: [{ name: 'City' }, { name: 'Open Table' }] })
    await client.call('calendar.keep', { agreement: id, title: 'Inspect', date: '2027-05-20' })
    await client.call('reminders.setForAgreement', { agreement: id, leads: { own: [12, 3] }, deputy: null })
    await client.call('calendar.saveFile', { to: { path: file } })
    expect(eventsIn(file).flatMap((event) => event.getAllSubcomponents('valarm')).map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P12D', '-P3D'])
  })
})

const eventsIn = (file: string) => new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')) as unknown[]).getAllSubcomponents('vevent')

describe('the calendar file that is kept', () => {
  const kept = async (client: Client) => (await client.call('reminders.settings', {})).calendarFile

  it('is off at first, is written anew after a change, and stays as it is once it is not kept any more', async () => {
    const { client } = await at('2027-05-01')
    const folder = temporaryFolder()
    const file = join(folder, 'Entente deadlines.ics')
    expect(await kept(client)).toBeNull()
    expect((await refusalOf(client.call('calendar.writeKeptFile', {}))).code).toBe('no-calendar-file')
    await set(client, 'Council meets', '2027-05-20')
    expect(await client.call('calendar.keepFile', { folder: { path: folder } })).toEqual({ path: file })
    expect(eventsIn(file)).toHaveLength(1)
    expect(await kept(client)).toMatchObject({ path: file, trouble: null, writtenAt: expect.stringContaining('2027-05-01') })
    await set(client, 'Budget', '2027-06-01')
    await expect.poll(() => eventsIn(file).length, { timeout: 15_000 }).toBe(2)
    await client.call('agreements.register', { title: 'Kitchen', kind: 'license', state: 'active', start: '2026-01-01', end: '2027-12-31', parties: [{ name: 'City' }, { name: 'Open Table' }] })
    await expect.poll(() => eventsIn(file).length, { timeout: 15_000 }).toBe(3)
    expect(await client.call('calendar.keepFile', { folder: null })).toEqual({ path: null })
    const before = readFileSync(file, 'utf8')
    await set(client, 'Party', '2027-07-01')
    expect(await kept(client)).toBeNull()
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('says when its folder is gone, is tried again at start, and recovers', async () => {
    const { core, client, open } = await at('2027-05-01')
    const folder = join(temporaryFolder(), 'shared')
    mkdirSync(folder)
    await client.call('calendar.keepFile', { folder: { path: folder } })
    rmSync(folder, { recursive: true })
    await set(client, 'Council meets', '2027-05-20')
    await expect.poll(() => kept(client), { timeout: 15_000 }).toMatchObject({ trouble: { code: 'folder-missing', says: expect.stringContaining(folder), remedy: expect.stringMatching(/./) } })
    expect(await client.call('calendar.writeKeptFile', {})).toEqual({ written: false })
    await core.close()
    mkdirSync(folder)
    const again = visit(await open()).client
    await expect.poll(() => kept(again), { timeout: 15_000 }).toMatchObject({ trouble: null })
    expect(eventsIn(join(folder, 'Entente deadlines.ics'))).toHaveLength(1)
  })

  it('is refused in a folder that is missing, that is a file, or that is the data folder', async () => {
    const { client, folder } = await at('2027-05-01')
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    const refused = async (path: string) => (await refusalOf(client.call('calendar.keepFile', { folder: { path } }))).code
    expect(await refused(join(temporaryFolder(), 'nowhere'))).toBe('folder-missing')
    expect(await refused(file)).toBe('folder-missing')
    expect(await refused(folder)).toBe('path-in-data-folder')
    expect(await kept(client)).toBeNull()
  })
})
