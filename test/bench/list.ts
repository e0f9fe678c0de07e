import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { clientOf, openForBench } from './client.ts'
import { type Findings, line } from './line.ts'
import { interleave, timed } from './measure.ts'
import type { World } from './world.ts'

const query = `
  SELECT agreement.id, number, title, agreement.kind, state, template_id, end_date, updated_at, (
    SELECT json_group_array(name) FROM (SELECT name FROM agreement_party WHERE agreement_party.agreement_id = agreement.id ORDER BY position)
  ) AS parties
  FROM agreement LEFT JOIN agreement_term ON agreement_term.agreement_id = agreement.id
  WHERE trashed_at IS NULL ORDER BY updated_at DESC, agreement.id DESC LIMIT ?`

/** Core's answer to `agreements.list`, through its door and in its own process, against the query alone. */
export async function list(world: World): Promise<Findings> {
  const { portfolio } = world
  const core = await openForBench(world)
  const sqlite = new Sqlite(join(portfolio.folder, 'entente.db'), { readonly: true })
  try {
    const bare = sqlite.prepare(query)
    const client = clientOf(core)
    const lines = []
    for (const limit of new Set([1_000, portfolio.agreements])) {
      const times = await interleave(
        { ours: timed(() => client.call('agreements.list', { limit })), bare: timed(() => bare.all(limit)) },
        { warmUps: 5, rounds: 50 },
      )
      lines.push(line({ what: `agreements.list, ${limit.toLocaleString('en-US')} rows`, yardstick: 'the bare query' }, times.ours, times.bare))
    }
    return { lines, notes: ['agreements.list: through core’s door in one process; the bare query leaves the parties as JSON text. The window asks for pages of 100 rows.'] }
  } finally {
    sqlite.close()
    await core.close()
  }
}
