import { dayInWords } from '../contract/messages/day-in-words.ts'
import { failure, type Problem } from '../contract/problem.ts'
import type { ReminderSettings, reminderMethods } from '../contract/reminders.ts'
import { dayAfter } from '../domain/days.ts'
import { deadlineKinds, inheritedLeads, inOrder, type LeadChoice } from '../domain/reminder/lead-times.ts'
import { done, handedOver, isUntold, type Reminder, snoozed, untold } from '../domain/reminder/reminder.ts'
import { usualTimes } from '../domain/reminder/when.ts'
import { calendarRow } from '../store/calendar.ts'
import { getCalendarFile } from '../store/calendar-file.ts'
import { transaction } from '../store/database.ts'
import { getPerson } from '../store/people.ts'
import { getDeputy, getLeads, getReminderTimes, type LeadScope, setDeputy, setLeads, setReminderTimes } from '../store/reminder-settings.ts'
import { forgetReminder, getReminder, keepReminder, lookAgain, type ReminderKey } from '../store/reminders.ts'
import { askAgain } from '../store/renewals.ts'
import { countWaiting, waitingReminders } from '../store/waiting-reminders.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { setOwnDone } from './own-deadlines.ts'
import { noteWhatIsDue, takeUnsaid, waitingItem } from './raising.ts'
import { record } from './record.ts'

/** More than a person has: putting all off stays one step. */
const all = 100_000

export const reminderHandlers = (context: ServiceContext): HandlersOf<typeof reminderMethods> => ({
  'reminders.inbox': ({ limit }) => {
    const { db, today } = context
    if (noteWhatIsDue(context)) context.changed({ kind: 'reminders-changed' })
    const { total, ignored } = countWaiting(db, today())
    return { today: today(), total, ignored, items: waitingReminders(db, today(), { limit }).map(waitingItem) }
  },
  'reminders.snooze': ({ reminders, until }) => ({ snoozed: snooze(context, reminders, until) }),
  'reminders.snoozeAll': () => ({ snoozed: snoozeAll(context) }),
  'reminders.handOver': ({ reminder, to }) => {
    const person = getPerson(context.db, to)
    if (!person) throw failure('record-unknown', { id: to })
    change(context, [reminder], (before) => handedOver(before, to), ({ agreementId }) => record(context, 'reminder.handed-over', agreementId, { ...reminder, to: person.name }))
    return { to: person.name }
  },
  'reminders.done': ({ reminder, note }) => {
    change(context, [reminder], (before) => done(before, context.today(), note), ({ agreementId }) => {
      if (reminder.kind === 'own') setOwnDone(context, reminder.subject, context.today())
      record(context, 'reminder.done', agreementId, { ...reminder, note })
    })
    return { done: true }
  },
  'reminders.reopen': ({ reminders }) => {
    change(context, reminders, (before) => ({ ...before, done: null, snoozedUntil: null, handedTo: null, shown: true, nextOn: context.today() }), ({ subject, kind, agreementId, doneOn }) => {
      if (kind === 'own') setOwnDone(context, subject, null)
      if (doneOn !== null) record(context, 'reminder.reopened', agreementId, { subject, kind })
    })
    return { reopened: reminders.length }
  },
  'reminders.raise': () => takeUnsaid(context),
  'reminders.settings': () => settings(context),
  'reminders.setSettings': ({ hour, quiet, leads }) => {
    const { db } = context
    transaction(db, () => {
      setReminderTimes(db, { hour, quiet })
      choose(context, { of: 'all' }, leads)
      record(context, 'reminders.set', null, { hour, quiet, leads })
    })
    context.changed({ kind: 'reminders-changed' })
    return settings(context)
  },
  'reminders.ofAgreement': ({ agreement }) => {
    const { db } = context
    const { id, templateId } = agreementNamed(context, agreement)
    const template = templateId === null ? null : getLeads(db, { of: 'template', id: templateId })
    return { leads: getLeads(db, { of: 'agreement', id }), inherited: inheritedLeads({ template, settings: getLeads(db, { of: 'all' }) }), deputy: getDeputy(db, id) }
  },
  'reminders.setForAgreement': ({ agreement, leads, deputy }) => {
    const { db } = context
    const { id } = agreementNamed(context, agreement)
    if (deputy !== null && !getPerson(db, deputy)) throw failure('record-unknown', { id: deputy })
    transaction(db, () => {
      setDeputy(db, id, deputy)
      choose(context, { of: 'agreement', id }, leads)
      record(context, 'reminders.set-for-agreement', id, { leads, deputy })
    })
    context.changed({ kind: 'reminders-changed' })
    return { set: true }
  },
  'reminders.ofTemplate': ({ template }) => ({
    leads: getLeads(context.db, { of: 'template', id: template }),
    inherited: inheritedLeads({ template: null, settings: getLeads(context.db, { of: 'all' }) }),
  }),
  'reminders.setForTemplate': ({ template, leads }) => {
    transaction(context.db, () => {
      choose(context, { of: 'template', id: template }, leads)
      record(context, 'reminders.set', null, { template, leads })
    })
    context.changed({ kind: 'reminders-changed' })
    return { set: true }
  },
})

function settings({ db }: ServiceContext): ReminderSettings {
  const file = getCalendarFile(db)
  return {
    ...(getReminderTimes(db) ?? usualTimes),
    leads: getLeads(db, { of: 'all' }),
    calendarFile: file && { ...file, trouble: file.trouble === null ? null : (JSON.parse(file.trouble) as Problem) },
  }
}

/** Puts this choice in the place of the one before, and has everything looked at again. */
function choose({ db, today }: ServiceContext, scope: LeadScope, leads: LeadChoice): void {
  for (const kind of deadlineKinds) setLeads(db, scope, kind, leads[kind] === undefined ? null : inOrder(leads[kind]))
  lookAgain(db, today())
  askAgain(db)
}

function snooze(context: ServiceContext, reminders: readonly ReminderKey[], until: string): number {
  const today = context.today()
  if (until <= today) throw failure('snooze-not-later', { until: dayInWords(until) })
  const beyond = reminders.find(({ date }) => date >= today && until > date)
  if (beyond) throw failure('snooze-past-deadline', { date: dayInWords(beyond.date) })
  change(context, reminders, (before) => snoozed(before, until))
  return reminders.length
}

/** Says nothing of all that waits before tomorrow; how many those are. What is due today is not put off until it is too late. */
export function snoozeAll(context: ServiceContext): number {
  const { db, today } = context
  const day = today()
  const keys = waitingReminders(db, day, { limit: all }).filter(({ date }) => date !== day)
  if (keys.length > 0) change(context, keys, (before) => snoozed(before, dayAfter(day, { days: 1 })))
  return keys.length
}

interface Changed extends ReminderKey {
  readonly agreementId: string | null
  readonly doneOn: string | null
}

/** Changes reminders in one go; a deadline that is not there any more is a problem, and nothing is changed. */
function change({ db, today, changed }: ServiceContext, keys: readonly ReminderKey[], how: (before: Reminder) => Reminder, and: (about: Changed) => void = () => {}): void {
  transaction(db, () => {
    for (const { subject, kind, date } of keys) {
      const key = { subject, kind, date }
      const before = getReminder(db, key) ?? untold
      const row = calendarRow(db, key)
      if (row === null) throw failure('reminder-gone')
      const after = how(before)
      if (isUntold(after) && after.done === null && after.handedTo === null && after.snoozedUntil === null) forgetReminder(db, key)
      else keepReminder(db, key, isUntold(after) && after.done === null ? { ...after, nextOn: after.nextOn ?? today() } : after)
      and({ ...key, agreementId: row.agreementId, doneOn: before.done?.on ?? null })
    }
  })
  changed({ kind: 'reminders-changed' })
}
