import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Block, DocumentTree } from '../../../main/document/tree.ts'
import { runElectron } from '../electron.ts'
import { type Findings, line } from '../line.ts'
import type { Portfolio, World } from '../world.ts'
import type { HandTimes } from './times.ts'

/** What a screen has for one picture. */
const frame = 1_000 / 60
const wait = 100

/** As a lawyer counts: the numbered clauses of the first level, with all that stands in them. */
const clauses = 40

/** Opening an agreement from the list, and typing into a clause of it, in the app itself: one of 40 clauses, and the long one. */
export async function byHand(world: World): Promise<Findings> {
  const whole = textOf(world)
  const forty = await measure(world, { ...whole, body: firstClauses(whole.body, clauses) })
  // The last, for it leaves the text whole.
  const long = await measure(world, whole)
  const goal = { kind: 'at-most', times: 1 } as const
  const count = whole.body.filter(isClause).length
  return {
    lines: [
      line({ what: `open an agreement of ${clauses} clauses`, yardstick: '100 ms', statistic: 'p95', goal }, forty.open, [wait]),
      line({ what: `keystroke in an agreement of ${clauses} clauses`, yardstick: 'a frame of 60 a second', statistic: 'p95', goal }, forty.clause, [frame]),
      line({ what: `open an agreement of ${count} clauses`, yardstick: '100 ms', statistic: 'p95' }, long.open, [wait]),
      line({ what: `keystroke in an agreement of ${count} clauses`, yardstick: 'a frame of 60 a second', statistic: 'p95' }, long.clause, [frame]),
    ],
    notes: [
      `By hand: ${clauses} clauses are ${forty.clauses} on the paper with those within them, ${count} are ${long.clauses}. Opening ends when the paper is drawn; a keystroke is the work of the page for it, its frame among it, without the wait for the screen.`,
    ],
  }
}

function isClause({ kind }: Block): boolean {
  return kind === 'clause'
}

function firstClauses(body: readonly Block[], most: number): readonly Block[] {
  let left = most
  return body.filter((block) => !isClause(block) || left-- > 0)
}

function textOf({ portfolio }: World): DocumentTree {
  return inDatabase(portfolio, (sqlite) => JSON.parse((sqlite.prepare('SELECT tree FROM agreement_text WHERE agreement_id = ?').get(portfolio.long) as { readonly tree: string }).tree) as DocumentTree)
}

async function measure(world: World, tree: DocumentTree): Promise<HandTimes> {
  const { root, out, portfolio } = world
  inDatabase(portfolio, (sqlite) => {
    sqlite.prepare("UPDATE agreement SET state = 'draft' WHERE id = ?").run(portfolio.long)
    sqlite.prepare('UPDATE agreement_text SET tree = ? WHERE agreement_id = ?').run(JSON.stringify(tree), portfolio.long)
  })
  const env = { ENTENTE_BENCH_APP: root, ENTENTE_BENCH_PLACE: `/agreements/${portfolio.long}/document` }
  return (await runElectron<HandTimes>(world, [join(out, 'hand'), `--data=${portfolio.folder}`], env, 180_000)).result
}

function inDatabase<Result>({ folder }: Portfolio, use: (sqlite: InstanceType<typeof Sqlite>) => Result): Result {
  const sqlite = new Sqlite(join(folder, 'entente.db'))
  try {
    return use(sqlite)
  } finally {
    sqlite.close()
  }
}
