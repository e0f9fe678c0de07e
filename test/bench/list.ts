import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { linkedPorts, openChannel } from '../../main/contract/channel.ts'
import { type Client, connectToCore } from '../../main/contract/client.ts'
import type { ClientApi, CoreApi } from '../../main/contract/core.ts'
import { openCore } from '../../main/core/open.ts'
import { type Findings, line } from './line.ts'
import { interleave, timed } from './measure.ts'
import type { World } from './world.ts'

const query = `
  SELECT agreement.id, number, title, agreement.kind, state, template_id, end_date, updated_at, (
    SELECT json_group_array(name) FROM (SELECT name FROM agreement_party WHERE agreement_party.agreement_id = agreement.id ORDER BY position)
  ) AS parties
  FROM agreement LEFT JOIN agreement_term ON agreement_term.agreement_id = agreement.id
  ORDER BY updated_at DESC, agreement.id DESC LIMIT ?`

/** Core's answer to `agreements.list`, through its door and in its own process, against the query alone. */
export async function list({ root, portfolio }: World): Promise<Findings> {
  const never = () => Promise.reject(new Error('Nothing is printed here.'))
  const start = { dataFolder: portfolio.folder, templates: join(root, 'templates'), fonts: join(root, 'dist', 'fonts'), worker: join(root, 'dist', 'worker.cjs'), version: '0.0.0' }
  const opened = await openCore(start, { printPdf: never, cancelPrint: never }, { listen: false, waitForLock: 5_000 })
  if (!opened.ok) throw new Error(opened.problem.says)
  const sqlite = new Sqlite(join(portfolio.folder, 'entente.db'), { readonly: true })
  try {
    const bare = sqlite.prepare(query)
    const client = clientOf(opened.core)
    const lines = []
    for (const limit of new Set([1_000, portfolio.agreements])) {
      const times = await interleave(
        { ours: timed(() => client.call('agreements.list', { limit })), bare: timed(() => bare.all(limit)) },
        { warmUps: 5, rounds: 50 },
      )
      lines.push(line({ what: `agreements.list, ${limit.toLocaleString('en-US')} rows`, yardstick: 'the bare query' }, times.ours, times.bare))
    }
    return { lines, notes: ['agreements.list: through core’s door in one process; the bare query leaves the parties as JSON text. The window asks for 1,000 rows.'] }
  } finally {
    sqlite.close()
    await opened.core.close()
  }
}

function clientOf(core: Extract<Awaited<ReturnType<typeof openCore>>, { ok: true }>['core']): Client {
  const [here, there] = linkedPorts()
  const door = core.openDoor('command-line', (id, progress) => void channel.remote.progress(id, progress))
  const channel = openChannel<ClientApi, CoreApi>(there, door.api)
  return connectToCore(here, () => {})
}
