import type { HomeDay } from '../../../main/contract/home.ts'
import { dayAfter, daysBetween } from '../../../main/domain/days.ts'
import type { DerivedKind } from '../../../main/domain/term/derived-date.ts'

/** How a kind of date is drawn. */
export type Shape = 'diamond' | 'ring' | 'square' | 'dot'

const shapes: Readonly<Record<DerivedKind, Shape>> = { notice: 'diamond', option: 'ring', renewal: 'ring', end: 'square', review: 'dot', cure: 'dot', survival: 'dot', retention: 'dot' }

export function shapeOf(kind: DerivedKind): Shape {
  return shapes[kind]
}

/** Else it is a plan: the agreement is still prepared. */
export function isInForce({ state }: HomeDay): boolean {
  return state === 'active' || state === 'executed'
}

/** What stands on one line of the timeline, from above. */
export const lanes = [
  { name: 'decisions', shapes: ['diamond', 'ring'] },
  { name: 'ends', shapes: ['square'] },
  { name: 'checks', shapes: ['dot'] },
] as const satisfies readonly { readonly name: string; readonly shapes: readonly Shape[] }[]

/** Dates that stand too close to each other to be told apart. */
export interface Mark {
  /** Pixels from the left edge. */
  readonly at: number
  readonly deadlines: readonly HomeDay[]
}

export interface Month {
  readonly at: number
  readonly width: number
  /** The first day that it shows, YYYY-MM-DD. */
  readonly day: string
}

/** Near days are wider than far ones: half a year ahead takes this share of the width. */
const bend = 0.62
const room = 24

/** Where a day stands on a line of this width that begins today and ends in twelve months; the near months are wider. */
export function placeOn(today: string, day: string, width: number): number {
  const whole = daysBetween(today, dayAfter(today, { months: 12 }))
  const part = Math.min(1, Math.max(0, daysBetween(today, day) / whole))
  return width * part ** (Math.log(bend) / Math.log(0.5))
}

/** The marks of dates in order; those closer than a finger or a pointer can tell apart are one. */
export function marksOn(today: string, deadlines: readonly HomeDay[], width: number): readonly Mark[] {
  const marks: Mark[] = []
  for (const deadline of deadlines) {
    const at = placeOn(today, deadline.date, width)
    const last = marks.at(-1)
    if (last && at - last.at < room) marks[marks.length - 1] = { at: last.at, deadlines: [...last.deadlines, deadline] }
    else marks.push({ at, deadlines: [deadline] })
  }
  return marks
}

/** The twelve months from today, each where it begins; the first begins today. */
export function monthsOn(today: string, width: number): readonly Month[] {
  const first = dayAfter(`${today.slice(0, 7)}-01`, { months: 1 })
  const days = [today, ...Array.from({ length: 12 }, (_, at) => dayAfter(first, { months: at })).filter((day) => day < dayAfter(today, { months: 12 }))]
  return days.map((day, at) => {
    const from = placeOn(today, day, width)
    const next = days[at + 1]
    return { at: from, width: (next === undefined ? width : placeOn(today, next, width)) - from, day }
  })
}
