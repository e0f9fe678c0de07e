import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { type Findings, line } from '../line.ts'
import type { Desktop } from './desktop.ts'

const drafts = 200
/** So many exports are under way at a time: while one is printed, another is written. */
const atOnce = 3
const mebibyte = 1024

/** Drafts exported to PDF and DOCX, several at a time against one after the other, and what memory that takes in all processes. */
export async function batch(desktop: Desktop): Promise<Findings> {
  const { agreements } = await desktop.client.call('agreements.list', { limit: drafts })
  const folder = join(desktop.job.folder, 'batch')
  await mkdir(folder)
  const alone: number[] = []
  for (const { id } of agreements.slice(0, 20)) alone.push(await exportBoth(desktop, folder, id))
  const one = alone.slice(5).reduce((sum, time) => sum + time, 0) / (alone.length - 5)
  const memory: number[] = []
  const waiting = agreements.map(({ id }) => id)
  const all = waiting.length
  const started = performance.now()
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      await exportBoth(desktop, folder, id)
      if ((all - waiting.length) % 50 === 0) memory.push(usedMebibytes())
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const together = performance.now() - started
  await rm(folder, { recursive: true })
  return {
    lines: [line({ what: `${all} agreements to PDF and DOCX`, yardstick: `one × ${all}`, goal: { kind: 'at-most', times: 0.6 } }, [together], [one * all])],
    notes: [`Batch: memory of all processes after every 50 agreements: ${memory.map((used) => `${used} MB`).join(', ')}.`],
  }
}

async function exportBoth({ core, client }: Desktop, folder: string, agreement: string): Promise<number> {
  const outputs = []
  for (const format of ['pdf', 'docx'] as const) outputs.push({ format, to: { grant: await core.grant(join(folder, `${agreement}.${format}`), format) } })
  const started = performance.now()
  await client.call('exporting.export', { agreement, outputs })
  return performance.now() - started
}

function usedMebibytes(): number {
  return Math.round(app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / mebibyte)
}
