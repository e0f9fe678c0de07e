import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { LeadTimes } from '../domain/reminder/lead-times.ts'

/** A deadline as a calendar takes it. */
export interface IcsEvent {
  readonly uid: string
  /** Goes up with every change. */
  readonly sequence: number
  /** YYYY-MM-DD. */
  readonly date: string
  readonly summary: string
  readonly description: string
  /** Days before, on which the calendar brings it to mind. */
  readonly alarms: LeadTimes
  readonly cancelled: boolean
}

const day = 86_400

/** A calendar file as RFC 5545 has it, of all-day events. `at`: when it is written, ISO 8601 in UTC. */
export function toIcs(events: readonly IcsEvent[], at: string, name: string): Uint8Array {
  const calendar = ical({ name, prodId: { company: 'Entente', product: 'Entente', language: 'EN' }, method: ICalCalendarMethod.PUBLISH })
  for (const { uid, sequence, date, summary, description, alarms, cancelled } of events) {
    const event = calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(at),
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      summary: plain(summary),
      description: plain(description),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    if (!cancelled) for (const lead of alarms) event.createAlarm({ type: ICalAlarmType.display, trigger: lead * day, description: plain(summary) })
  }
  return new TextEncoder().encode(`${calendar.toString()}\r\n`)
}

/** Without the control characters that RFC 5545 does not allow in a text. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '')
}
