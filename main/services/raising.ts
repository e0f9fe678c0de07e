import { digestOf } from '../contract/messages/reminders.ts'
import { derivationInWords } from '../contract/messages/derivation.ts'
import type { Digest, WaitingItem } from '../contract/reminders.ts'
import { dayAfter } from '../domain/days.ts'
import { longestOf } from '../domain/reminder/lead-times.ts'
import { noted } from '../domain/reminder/reminder.ts'
import { type Cause, mayRaise, usualTimes } from '../domain/reminder/when.ts'
import type { Because } from '../domain/term/derived-date.ts'
import { transaction } from '../store/database.ts'
import { getReminderTimes, listLeads } from '../store/reminder-settings.ts'
import { dueForNote, keepReminder, markAllShown } from '../store/reminders.ts'
import { waitingReminders, type WaitingRow } from '../store/waiting-reminders.ts'
import type { ServiceContext } from './context.ts'
import { bringDeadlinesUpToDate } from './deadline-upkeep.ts'
import { leadsAmong } from './lead-choices.ts'

/** What was not noted within a year after its day is history, and nobody is reminded of it. */
const longestPast = 366
/** More than these are told by their number. */
const mostTold = 200

export type { Cause }
type Given = Pick<ServiceContext, 'db' | 'today' | 'changed'>

/** Takes note of everything that became due; whether there was anything. */
export function noteWhatIsDue({ db, today }: Given): boolean {
  const day = today()
  const choices = listLeads(db)
  const due = dueForNote(db, day, { from: dayAfter(day, { days: -longestPast }), to: dayAfter(day, { days: longestOf(choices.values()) }) })
  if (due.length === 0) return false
  return transaction(db, () => {
    let any = false
    for (const { before, agreementId, templateId, ...key } of due) {
      const leads = leadsAmong(choices, { ...key, agreementId, templateId })
      const after = noted(before, key.date, leads, day)
      if (after === null || after === before) continue
      keepReminder(db, key, after)
      any = true
    }
    return any
  })
}

/** What is newly due, and from now on counts as shown; the earliest deadline first. */
export function takeUnsaid(context: Given): readonly WaitingItem[] {
  const { db, today, changed } = context
  bringDeadlinesUpToDate(context)
  const noted = noteWhatIsDue(context)
  const items = waitingReminders(db, today(), { unsaid: true, limit: mostTold }).map(waitingItem)
  if (items.length > 0) markAllShown(db)
  if (noted || items.length > 0) changed({ kind: 'reminders-changed' })
  return items
}

/** What is to be said now, all of it at once; null: nothing, or this is not the time. `time`: HH:MM on this machine. */
export function raise(context: Given, cause: Cause, time: string): Digest | null {
  if (mayRaise(cause, time, getReminderTimes(context.db) ?? usualTimes)) return digestOf(takeUnsaid(context), context.today())
  if (noteWhatIsDue(context)) context.changed({ kind: 'reminders-changed' })
  return null
}

export function waitingItem(row: WaitingRow): WaitingItem {
  const { subject, kind, date, title, owner, stage, handedTo, deputy } = row
  return { subject, kind, date, title, agreement: agreementOf(row), owner, why: whyOf(row), stage, handedTo, deputy, ignored: row.ignored === 1 }
}

/** The agreement that a row is about, when it is about one. */
export function agreementOf({ agreementId, number, agreementTitle, partner, state }: Pick<WaitingRow, 'agreementId' | 'number' | 'agreementTitle' | 'partner' | 'state'>): WaitingItem['agreement'] {
  if (agreementId === null || number === null || agreementTitle === null || partner === null || state === null) return null
  return { id: agreementId, number, title: agreementTitle, partner, state }
}

export function whyOf({ kind, because }: Pick<WaitingRow, 'kind' | 'because'>): string {
  return kind === 'own' ? because : derivationInWords(JSON.parse(because) as Because)
}
