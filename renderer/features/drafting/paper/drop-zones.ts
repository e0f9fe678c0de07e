import type { DropAt } from '../text/drops.ts'

/** What of the paper is one clause's own: from its top to the first clause within it, or to its end. Heights as on the paper, unscrolled. */
export interface Zone {
  readonly clause: string
  readonly top: number
  readonly bottom: number
  /** Where all of it ends. */
  readonly end: number
  readonly left: number
  readonly width: number
  /** Whether clauses stand within it. */
  readonly holds: boolean
}

/** Where the line is drawn that says where a clause would go. */
export interface DropLine {
  readonly at: DropAt
  readonly top: number
  readonly left: number
  readonly width: number
}

/** Half of the room between two clauses. */
const gap = 5

/** The zones of the clauses on a desk, from above to below. */
export function zonesOn(desk: HTMLElement): readonly Zone[] {
  const ground = desk.getBoundingClientRect()
  const down = desk.scrollTop - ground.top
  // A place beside the scroll bar is kept at both edges.
  const gutter = (desk.offsetWidth - desk.clientWidth) / 2
  return [...desk.querySelectorAll<HTMLElement>('[data-clause]')].map((element): Zone => {
    const { top, bottom, left, width } = element.getBoundingClientRect()
    const inner = element.querySelector('[data-clause]')?.getBoundingClientRect().top
    return { clause: element.dataset['clause'] ?? '', top: top + down, bottom: (inner ?? bottom) + down, end: bottom + down, left: left - ground.left - gutter, width, holds: inner !== undefined }
  })
}

/** The place that is nearest to this height: before the clause there, or after it. */
export function dropLineAt(zones: readonly Zone[], height: number): DropLine | null {
  const zone = zones.findLast(({ top }) => top <= height) ?? zones[0]
  if (zone === undefined) return null
  const { clause, top, bottom, end, left, width, holds } = zone
  if (height < (top + bottom) / 2) return { at: { clause, where: 'before' }, top: top - gap, left, width }
  return { at: { clause, where: holds ? 'first' : 'after' }, top: (holds ? bottom : end) + (holds ? -gap : gap), left, width }
}
