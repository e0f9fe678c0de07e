import type { DeadlineKind } from './lead-times.ts'

/** A deadline as calendar files have said it. */
export interface CalendarEvent {
  readonly uid: string
  /** The agreement; of an own deadline, itself. */
  readonly subject: string
  readonly kind: DeadlineKind
  /** YYYY-MM-DD. */
  readonly date: string
  /** A fingerprint of the words; others make another version of the event. */
  readonly said: string
  readonly sequence: number
  readonly cancelled: boolean
}

export type Said = Pick<CalendarEvent, 'subject' | 'kind' | 'date' | 'said'>

/**
 * What a calendar file has to say now, given what earlier ones said: a deadline that is still there keeps its uid, one that moved does too,
 * and one that is gone is cancelled. `covers`: whether the file is about such a deadline; of others nothing is said. Answers in the order of
 * `now`, then what is cancelled.
 */
export function nextEvents(before: readonly CalendarEvent[], now: readonly Said[], covers: (about: Pick<Said, 'subject' | 'kind'>) => boolean, newUid: () => string): readonly CalendarEvent[] {
  const left = new Map<string, CalendarEvent[]>()
  for (const event of before.toSorted((one, other) => (one.date < other.date ? -1 : 1))) {
    if (covers(event)) left.set(keyOf(event), [...(left.get(keyOf(event)) ?? []), event])
  }
  const take = (said: Said, fits: (event: CalendarEvent) => boolean): CalendarEvent | undefined => {
    const events = left.get(keyOf(said)) ?? []
    const at = events.findIndex(fits)
    return at < 0 ? undefined : events.splice(at, 1)[0]
  }
  const same = now.map((said) => take(said, ({ date }) => date === said.date))
  const matched = now.map((said, at) => same[at] ?? take(said, ({ cancelled }) => !cancelled))
  const current = now.map((said, at) => {
    const known = matched[at]
    if (known === undefined) return { ...said, uid: newUid(), sequence: 0, cancelled: false }
    const unchanged = known.date === said.date && known.said === said.said && !known.cancelled
    return { ...said, uid: known.uid, sequence: unchanged ? known.sequence : known.sequence + 1, cancelled: false }
  })
  const gone = [...left.values()].flat().map((event) => (event.cancelled ? event : { ...event, sequence: event.sequence + 1, cancelled: true }))
  return [...current, ...gone]
}

function keyOf({ subject, kind }: Pick<CalendarEvent, 'subject' | 'kind'>): string {
  return `${subject} ${kind}`
}
