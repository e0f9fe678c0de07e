import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { runElectron } from '../electron.ts'
import { type Findings, line } from '../line.ts'
import type { World } from '../world.ts'
import type { HandTimes } from './times.ts'

/** What a screen has for one picture. */
const frame = 1_000 / 60
const wait = 100

/** Opening the long agreement from the list, and typing into a clause of it, in the app itself. */
export async function byHand(world: World): Promise<Findings> {
  const { root, out, portfolio } = world
  const sqlite = new Sqlite(join(portfolio.folder, 'entente.db'))
  try {
    sqlite.prepare("UPDATE agreement SET state = 'draft' WHERE id = ?").run(portfolio.long)
  } finally {
    sqlite.close()
  }
  const env = { ENTENTE_BENCH_APP: root, ENTENTE_BENCH_PLACE: `/agreements/${portfolio.long}/document` }
  const { result } = await runElectron<HandTimes>(world, [join(out, 'hand'), `--data=${portfolio.folder}`], env, 180_000)
  return {
    lines: [
      line({ what: 'open an agreement of 40 clauses', yardstick: '100 ms', statistic: 'p95', goal: { kind: 'at-most', times: 1 } }, result.open, [wait]),
      line({ what: 'keystroke in a clause of a 40-clause agreement', yardstick: 'a frame of 60 a second', statistic: 'p95', goal: { kind: 'at-most', times: 1 } }, result.clause, [frame]),
    ],
    notes: [`By hand: the paper has ${result.clauses} clauses at all levels. Opening ends when the paper is drawn; a keystroke is the work of the page for it, its frame among it, without the wait for the screen.`],
  }
}
