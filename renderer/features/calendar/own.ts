import type { CalendarItem } from '../../../main/contract/calendar.ts'
import type { Input } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import { call } from '../../core.ts'
import { toast } from '../../ui/toast.tsx'
import { reportTrouble } from '../../ui/troubles.ts'

export type OwnFacts = Input<'calendar.keep'>

/** An own deadline as it is kept, from how the calendar shows it. */
export function factsOf({ subject, agreement, title, date, why, ownerId, deputyId, doneOn }: CalendarItem): OwnFacts {
  return { id: subject, agreement: agreement?.id ?? null, title, date, note: why, owner: ownerId, deputy: deputyId, doneOn }
}

/** Keeps an own deadline and says so; a toast puts back what was before. */
export async function keepOwn(facts: OwnFacts, says: string, before: OwnFacts | null): Promise<void> {
  const { id } = await call('calendar.keep', facts)
  const undo = () => void (before === null ? call('calendar.remove', { id }) : call('calendar.keep', before)).catch(reportTrouble)
  toast('own-deadline', says, { name: words.undo, undoes: true, act: undo })
}

export function setDone(item: CalendarItem, doneOn: string | null): void {
  const before = factsOf(item)
  keepOwn({ ...before, doneOn }, fill(doneOn === null ? words.isReopened : words.isDone, { title: item.title }), before).catch(reportTrouble)
}

/** Says that a date which follows from an agreement is seen to, or that it is not; a toast takes it back. */
export function setDerivedDone({ subject, kind, date, title, doneOn }: CalendarItem): void {
  const key = { subject, kind, date }
  const done = () => call('reminders.done', { reminder: key })
  const open = () => call('reminders.reopen', { reminders: [key] })
  const [act, undo, says] = doneOn === null ? ([done, open, words.isDone] as const) : ([open, done, words.isReopened] as const)
  act().then(() => toast('own-deadline', fill(says, { title }), { name: words.undo, undoes: true, act: () => void undo().catch(reportTrouble) }), reportTrouble)
}

/** Takes an own deadline away; a toast brings it back. */
export function removeOwn(item: CalendarItem): void {
  const before = factsOf(item)
  const undo = () => void call('calendar.keep', before).catch(reportTrouble)
  call('calendar.remove', { id: item.subject }).then(() => toast('own-deadline', fill(words.isRemoved, { title: item.title }), { name: words.undo, undoes: true, act: undo }), reportTrouble)
}
