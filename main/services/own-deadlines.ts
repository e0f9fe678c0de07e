import type { Input } from '../contract/index.ts'
import { failure } from '../contract/problem.ts'
import type { OwnDeadline } from '../domain/reminder/own-deadline.ts'
import { transaction } from '../store/database.ts'
import { deleteOwnDeadline, getOwnDeadline, keepOwnDeadline } from '../store/own-deadlines.ts'
import { getPerson } from '../store/people.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import { actor, record } from './record.ts'

/** Sets a deadline, or changes the one with this id. */
export function keepOwn(context: ServiceContext, { id, agreement, title, date, note = '', owner, deputy = null, doneOn = null }: Input<'calendar.keep'>): OwnDeadline {
  const { db } = context
  const stranger = [owner, deputy].find((id) => typeof id === 'string' && !getPerson(db, id))
  if (stranger) throw failure('record-unknown', { id: stranger })
  const agreementId = agreement === null ? null : agreementNamed(context, agreement).id
  const deadline: OwnDeadline = { id: id ?? context.newId(), agreementId, title, date, note, ownerId: owner ?? actor(context), deputyId: deputy, doneOn }
  transaction(db, () => {
    keepOwnDeadline(db, deadline)
    record(context, 'deadline.set', agreementId, { id: deadline.id, title, date })
  })
  context.changed({ kind: 'reminders-changed' })
  return deadline
}

export function removeOwn(context: ServiceContext, id: string): OwnDeadline {
  const { db } = context
  const deadline = getOwnDeadline(db, id)
  if (!deadline) throw failure('record-unknown', { id })
  transaction(db, () => {
    deleteOwnDeadline(db, id)
    record(context, 'deadline.removed', deadline.agreementId, { id, title: deadline.title, date: deadline.date })
  })
  context.changed({ kind: 'reminders-changed' })
  return deadline
}

/** Belongs in the transaction of what it follows from. */
export function setOwnDone({ db }: ServiceContext, id: string, doneOn: string | null): void {
  const deadline = getOwnDeadline(db, id)
  if (deadline) keepOwnDeadline(db, { ...deadline, doneOn })
}
