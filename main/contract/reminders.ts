import { z } from 'zod'
import { type DeadlineKind, deadlineKinds, type InheritedLeads, type LeadChoice, longestLead, mostLeads } from '../domain/reminder/lead-times.ts'
import type { ReminderTimes } from '../domain/reminder/when.ts'
import { agreementName } from './agreements.ts'
import type { CalendarItem } from './calendar.ts'
import { ask } from './method.ts'
import type { Problem } from './problem.ts'

/** A deadline that waits for somebody. */
export interface WaitingItem extends Omit<CalendarItem, 'ownerId' | 'deputyId' | 'doneOn'> {
  /** The nearest lead time that was reached, in days; -1: it is past. */
  readonly stage: number
  readonly handedTo: string | null
  /** Nobody did anything when it was shown, and a nearer lead time came. */
  readonly ignored: boolean
  /** Who is told of it then; null: nobody was named. */
  readonly deputy: string | null
}

/** What is said of all that is newly due, at once. */
export interface Digest {
  readonly title: string
  readonly body: string
  /** The place of the app that it leads to. */
  readonly place: string
}

export interface ReminderSettings extends ReminderTimes {
  /** What was chosen for everyone in the place of the usual lead times. */
  readonly leads: LeadChoice
  /** The calendar file that is written anew on each change; null: none is kept. */
  readonly calendarFile: {
    readonly path: string
    /** ISO 8601, UTC; null: not yet. */
    readonly writtenAt: string | null
    /** Why it could not be written last time, and what to do. */
    readonly trouble: Problem | null
  } | null
}

/** Lead times of a template or an agreement, and what holds where it has none of its own. */
export interface ScopedLeads {
  readonly leads: LeadChoice
  readonly inherited: Readonly<Record<DeadlineKind, InheritedLeads>>
}

const key = z.strictObject({ subject: z.uuid(), kind: z.enum(deadlineKinds), date: z.iso.date() })
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const days = z.array(z.int().min(0).max(longestLead)).max(mostLeads)
const leads = z.partialRecord(z.enum(deadlineKinds), days)

export const reminderMethods = {
  /** What waits, the earliest deadline first. */
  'reminders.inbox': ask(z.strictObject({ limit: z.int().min(1).max(200).default(12) })).gives<{ readonly today: string; readonly total: number; readonly ignored: number; readonly items: readonly WaitingItem[] }>(),
  /** Says nothing of these before a day. */
  'reminders.snooze': ask(z.strictObject({ reminders: z.array(key).min(1).max(200), until: z.iso.date() })).gives<{ readonly snoozed: number }>(),
  /** Says nothing of all that waits before tomorrow. */
  'reminders.snoozeAll': ask(z.strictObject({})).gives<{ readonly snoozed: number }>(),
  'reminders.handOver': ask(z.strictObject({ reminder: key, to: z.uuid() })).gives<{ readonly to: string }>(),
  'reminders.done': ask(z.strictObject({ reminder: key, note: z.string().max(2_000).default('') })).gives<{ readonly done: true }>(),
  /** Takes back that these were put off, handed over or done. */
  'reminders.reopen': ask(z.strictObject({ reminders: z.array(key).min(1).max(200) })).gives<{ readonly reopened: number }>(),
  /** What is newly due, which counts as shown then. For whoever asks in the place of a notification. */
  'reminders.raise': ask(z.strictObject({})).gives<readonly WaitingItem[]>(),
  'reminders.settings': ask(z.strictObject({})).gives<ReminderSettings>(),
  /** `quiet` null: no quiet hours. A kind that `leads` does not name has the usual lead times. */
  'reminders.setSettings': ask(z.strictObject({ hour: time, quiet: z.strictObject({ from: time, to: time }).nullable(), leads })).gives<ReminderSettings>(),
  'reminders.ofAgreement': ask(z.strictObject({ agreement: agreementName })).gives<ScopedLeads & { readonly deputy: string | null }>(),
  /** For one agreement: its own lead times, and who is told when the owner does nothing. */
  'reminders.setForAgreement': ask(z.strictObject({ agreement: agreementName, leads, deputy: z.uuid().nullable() })).gives<{ readonly set: true }>(),
  'reminders.ofTemplate': ask(z.strictObject({ template: z.string().min(1).max(100) })).gives<ScopedLeads>(),
  /** For all agreements that were made from a template. */
  'reminders.setForTemplate': ask(z.strictObject({ template: z.string().min(1).max(100), leads })).gives<{ readonly set: true }>(),
}
