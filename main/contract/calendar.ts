import { z } from 'zod'
import type { AgreementState } from '../domain/agreement.ts'
import { deadlineKinds, type DeadlineKind } from '../domain/reminder/lead-times.ts'
import type { OwnDeadline } from '../domain/reminder/own-deadline.ts'
import { agreementName } from './agreements.ts'
import { destination } from './exporting.ts'
import { ask } from './method.ts'
import { line } from './typed-text.ts'

/** A deadline as a list or a calendar shows it. */
export interface CalendarItem {
  /** The agreement; of an own deadline, itself. */
  readonly subject: string
  readonly kind: DeadlineKind
  /** YYYY-MM-DD. */
  readonly date: string
  readonly title: string
  /** Null: an own deadline that is about no agreement. */
  readonly agreement: { readonly id: string; readonly number: string; readonly title: string; readonly partner: string; readonly state: AgreementState } | null
  readonly ownerId: string
  readonly owner: string
  /** Of an own deadline, who is told when the owner does nothing; of others their agreement says it. */
  readonly deputyId: string | null
  readonly doneOn: string | null
  /** How a derived date came about, in sentences; of an own deadline, its note. */
  readonly why: string
}

const day = z.iso.date()
const calendarQuery = z.strictObject({
  from: day,
  to: day,
  kinds: z.array(z.enum(deadlineKinds)).max(deadlineKinds.length).optional(),
  owner: z.uuid().optional(),
  partner: z.string().max(200).optional(),
})
/** As many as a screen shows at once; a calendar of more says so. */
export const mostShown = 2_000

export const calendarMethods = {
  /** Deadlines of agreements in force, and own ones, the earliest first. `total`: how many there are, should there be more than are told. */
  'calendar.list': ask(z.strictObject({ query: calendarQuery, limit: z.int().min(1).max(mostShown).default(mostShown) })).gives<{ readonly today: string; readonly total: number; readonly items: readonly CalendarItem[] }>(),
  /** `open`: of how many nobody has said that they are done. */
  'calendar.counts': ask(z.strictObject({ query: calendarQuery })).gives<readonly { readonly date: string; readonly count: number; readonly open: number }[]>(),
  /** Sets a deadline of one's own, or changes the one with this id. Without an owner it is whoever is at the keyboard. */
  'calendar.keep': ask(
    z.strictObject({ id: z.uuid().optional(), agreement: agreementName.nullable(), title: line(200).pipe(z.string().min(1)), date: day, note: z.string().max(2_000).default(''), owner: z.uuid().optional(), deputy: z.uuid().nullable().default(null), doneOn: day.nullable().default(null) }),
  ).gives<OwnDeadline>(),
  /** Takes it away; answers with what it was, for whoever wants it back. */
  'calendar.remove': ask(z.strictObject({ id: z.uuid() })).gives<OwnDeadline>(),
  'calendar.saveCsv': ask(z.strictObject({ query: calendarQuery, to: destination })).gives<{ readonly rows: number }>(),
  /**
   * Writes a calendar file of all deadlines, of those of some agreements or own ones (`subjects`), or of those that a filter leaves; a
   * later one changes what an earlier one said.
   */
  'calendar.saveFile': ask(z.strictObject({ to: destination, subjects: z.array(z.uuid()).min(1).max(1_000).optional(), filter: calendarQuery.omit({ from: true, to: true }).optional() })).gives<{ readonly path: string; readonly events: number; readonly cancelled: number }>(),
  /** Keeps a calendar file in a folder, written anew whenever a deadline changes; null: none is kept any more. */
  'calendar.keepFile': ask(z.strictObject({ folder: destination.nullable() })).gives<{ readonly path: string | null }>(),
  /** Writes the kept calendar file now, for instance after what kept it from being written was put right; what still does is told by the settings. */
  'calendar.writeKeptFile': ask(z.strictObject({})).gives<{ readonly written: boolean }>(),
}
