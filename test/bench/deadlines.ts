import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { dayAfter } from '../../main/domain/days.ts'
import { clientOf, openForBench } from './client.ts'
import { type Findings, line } from './line.ts'
import { interleave, timed } from './measure.ts'
import type { World } from './world.ts'

const kept = 'SELECT number, title, partner, state, deadline.kind, date, guards, because FROM deadline JOIN agreement ON agreement.id = agreement_id ORDER BY date, agreement_id, deadline.kind'
const counts = 'SELECT state, count(*) FROM agreement WHERE trashed_at IS NULL GROUP BY state'

/** Every deadline derived anew and listed, as `deadlines --today` does it, and Home, each through core's door against a bare query. */
export async function deadlines(world: World): Promise<Findings> {
  const core = await openForBench(world)
  const sqlite = new Sqlite(join(world.portfolio.folder, 'entente.db'), { readonly: true })
  try {
    const client = clientOf(core)
    const { today } = await client.call('home.overview', {})
    const tomorrow = dayAfter(today, { days: 1 })
    const { length } = await client.call('deadlines.list', {})
    const [all, states] = [sqlite.prepare(kept), sqlite.prepare(counts)]
    const derived = await interleave({ ours: timed(() => client.call('deadlines.list', { today: tomorrow })), bare: timed(() => all.all()) }, { warmUps: 1, rounds: 5 })
    const listed = await interleave({ ours: timed(() => client.call('deadlines.list', {})), bare: timed(() => all.all()) }, { warmUps: 2, rounds: 15 })
    const home = await interleave({ ours: timed(() => client.call('home.overview', {})), bare: timed(() => states.all()) }, { warmUps: 5, rounds: 50 })
    const many = length.toLocaleString('en-US')
    return {
      lines: [
        line({ what: `derive and list ${many} deadlines`, yardstick: 'reading the kept ones' }, derived.ours, derived.bare),
        line({ what: `list ${many} deadlines`, yardstick: 'reading the kept ones' }, listed.ours, listed.bare),
        line({ what: 'home.overview', yardstick: 'counting the states', statistic: 'p95' }, home.ours, home.bare),
      ],
      notes: [`deadlines: of ${world.portfolio.agreements.toLocaleString('en-US')} agreements, through core’s door in one process; the goal of Home is a frame, 16 ms at p95.`],
    }
  } finally {
    sqlite.close()
    await core.close()
  }
}
