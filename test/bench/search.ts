import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { clientOf, openForBench } from './client.ts'
import { type Findings, line } from './line.ts'
import { interleave, timed } from './measure.ts'
import type { World } from './world.ts'

/** What somebody types, one more letter each time. */
const typed = ['harbor light', 'confidential information', 'riverton food bank', 'nda-2021-0', 'public records act', 'referral pathway'].flatMap((words) => Array.from(words, (_, at) => words.slice(0, at + 1)))
const limit = 20

/** Core's answer to `search.find` at each keystroke, through its door and in its own process, against the two FTS5 queries alone. */
export async function search(world: World): Promise<Findings> {
  const core = await openForBench(world)
  const sqlite = new Sqlite(join(world.portfolio.folder, 'entente.db'), { readonly: true })
  try {
    const client = clientOf(core)
    while ((await client.call('search.find', { text: '' })).reading > 0) await new Promise((resolve) => setTimeout(resolve, 50))
    const bare = ['search_head', 'search_clause'].map((index) => sqlite.prepare(`SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid DESC LIMIT ${limit}`))
    let at = 0
    const next = () => typed[at++ % typed.length] ?? ''
    let now = next()
    const times = await interleave(
      { ours: timed(() => client.call('search.find', { text: now, limit })), bare: timed(() => bare.forEach((query) => query.all(matchOf(now)))), on: async () => ((now = next()), 0) },
      { warmUps: 20, rounds: typed.length * 3 },
    )
    const what = 'keystroke → results, in core'
    const about = { what, yardstick: 'the bare FTS5 queries', goal: { kind: 'at-most', times: 3 } } as const
    return {
      lines: [line(about, times.ours, times.bare), line({ ...about, statistic: 'p95' }, times.ours, times.bare)],
      notes: [`search.find: ${world.portfolio.agreements.toLocaleString('en-US')} agreements with full text; the goal at p95 is 16 ms, drawing included.`],
    }
  } finally {
    sqlite.close()
    await core.close()
  }
}

function matchOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`).join(' AND ')
}
