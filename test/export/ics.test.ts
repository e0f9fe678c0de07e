import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type IcsEvent, toIcs } from '../../main/export/ics.ts'

const at = '2027-01-02T03:04:05.000Z'
const notice: IcsEvent = { uid: 'u1', sequence: 0, date: '2027-06-25', summary: 'Last day to give notice: Food, “Table”; and more', description: 'The term ends.\nGive notice.', alarms: [30, 1], cancelled: false }

function read(...events: readonly IcsEvent[]) {
  const text = new TextDecoder().decode(toIcs(events, at, 'Deadlines'))
  return { text, events: new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent') }
}

describe('a calendar file', () => {
  it('is read by another program as it was meant: all-day, with its alarms', () => {
    const [event] = read(notice).events
    const meant = new ICAL.Event(event)
    expect(meant).toMatchObject({ uid: 'u1', summary: notice.summary, description: notice.description, sequence: 0 })
    expect(meant.startDate.isDate).toBe(true)
    expect(meant.startDate.toString()).toBe('2027-06-25')
    expect(meant.duration.toSeconds()).toBe(86_400)
    expect(event?.getAllSubcomponents('valarm').map((alarm) => [alarm.getFirstPropertyValue('action'), String(alarm.getFirstPropertyValue('trigger'))])).toEqual([['DISPLAY', '-P30D'], ['DISPLAY', '-P1D']])
    expect(event?.getFirstPropertyValue('dtstamp')?.toString()).toBe('2027-01-02T03:04:05Z')
  })

  it('says that a deadline is cancelled, and does not bring it to mind', () => {
    const [event] = read({ ...notice, sequence: 3, cancelled: true }).events
    expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event?.getFirstPropertyValue('sequence')).toBe(3)
    expect(event?.getAllSubcomponents('valarm')).toEqual([])
  })

  it('folds every line within 75 octets, in any script, and ends each with CRLF', () => {
    const long = { ...notice, summary: '协议到期通知'.repeat(30), description: `${'é'.repeat(200)}\\;,${'🎈'.repeat(50)}` }
    const { text, events } = read(long)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(new ICAL.Event(events[0])).toMatchObject({ summary: long.summary, description: long.description })
  })

  it('lets no text become a line of its own', () => {
    const { events } = read({ ...notice, summary: 'x\r\nATTACH:file:///etc/passwd\u0000', description: 'END:VEVENT\r\nBEGIN:VEVENT' })
    expect(events).toHaveLength(1)
    expect(events[0]?.getFirstProperty('attach')).toBeNull()
    expect(new ICAL.Event(events[0]).summary).toBe('x\nATTACH:file:///etc/passwd')
  })

  it('of nothing is still one', () => {
    expect(read().text).toContain('BEGIN:VCALENDAR')
  })
})
