import { fill } from '../contract/messages/fill.ts'
import { trailMessages } from '../contract/messages/trail.ts'
import type { trailMethods } from '../contract/trail.ts'
import type { TrailProblem } from '../domain/trail-check.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'

export const trailHandlers = (context: ServiceContext): HandlersOf<typeof trailMethods> => ({
  'trail.verify': async (_input, { signal, progress }) => {
    const { rows, problems, erased } = await context.work.run('verifyTrail', { database: context.folder.database }, { signal, onProgress: progress })
    return { rows, intact: problems.length === 0, findings: problems.map(finding), erased }
  },
})

/** What is wrong in the trail, as a sentence. */
export function finding({ kind, seq, through }: TrailProblem) {
  const rows = seq === through ? `row ${seq}` : `rows ${seq} to ${through}`
  const says = fill(trailMessages[kind], { rows })
  return { row: seq, code: kind, says: says.charAt(0).toUpperCase() + says.slice(1) }
}
