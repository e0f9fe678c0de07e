import type { ResolvedBlock, ResolvedInline } from '../document/resolved.ts'

/** A line of the list of contents. */
export interface ContentsEntry {
  readonly id: string
  readonly number: string
  readonly title: readonly ResolvedInline[]
  readonly schedule: boolean
}

/** What the list of contents names: the clauses of the first level that have a heading, and the schedules. */
export function contentsEntries(body: readonly ResolvedBlock[]): readonly ContentsEntry[] {
  return body.flatMap((block): ContentsEntry[] => {
    if (block.kind === 'schedule') return [{ id: block.id, number: block.number, title: block.title, schedule: true }]
    return block.kind === 'clause' && block.heading !== null ? [{ id: block.id, number: block.number, title: block.heading, schedule: false }] : []
  })
}
