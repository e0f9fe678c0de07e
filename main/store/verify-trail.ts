import { setImmediate } from 'node:timers/promises'
import { TrailCheck, type TrailHead, type TrailReport } from '../domain/trail-check.ts'
import { payloadErased } from '../domain/trail.ts'
import { all, build, one, transaction, type Database } from './run.ts'
import { sha256 } from './sha256.ts'
import { trailColumns, trailHead } from './trail.ts'

export interface VerifyOptions {
  /** Called now and then with the rows checked and the rows that there are. */
  readonly onProgress?: (checked: number, total: number) => void
  /** Stops the check, which then throws the signal's reason. */
  readonly signal?: AbortSignal
  /** A head that was kept outside of the database. */
  readonly knownHead?: TrailHead
}

const batch = 1000

/**
 * Checks the whole trail and names every row that was changed, deleted, inserted or moved by another program. Between batches other work
 * gets its turn; rows added meanwhile are left for the next time.
 *
 * What it cannot find without an outside head: the hashes hold no secret, so a program that knows this rule can rewrite a row and every
 * hash after it, the agreements' chains and the head among them, and it can cut rows off at the end and set the head back. With
 * `knownHead`, from a backup or a package for example, both show for all rows up to it.
 */
export async function verifyTrail(db: Database, options: VerifyOptions = {}): Promise<TrailReport> {
  const { total, last, head } = transaction(db, () => extent(db))
  const check = new TrailCheck(sha256, options.knownHead === undefined ? [head] : [head, options.knownHead])
  let checked = 0
  for (let after = Number.MIN_SAFE_INTEGER; after < last; ) {
    options.signal?.throwIfAborted()
    const rows = all(db, build.selectFrom('trail').select(trailColumns).where('seq', '>', after).where('seq', '<=', last).orderBy('seq').limit(batch))
    for (const row of rows) check.next(row)
    checked += rows.length
    options.onProgress?.(checked, total)
    after = rows.at(-1)?.seq ?? last
    await setImmediate()
  }
  const later = build.selectFrom('trail').select(['action', 'payload']).where('action', '=', payloadErased).where('seq', '>', last)
  for (const row of all(db, later)) check.noteErasure(row)
  return check.report()
}

function extent(db: Database): { total: number; last: number; head: TrailHead } {
  const counted = build.selectFrom('trail').select(({ fn }) => [fn.countAll<number>().as('total'), fn.max<number | null>('seq').as('last')])
  const found = one(db, counted)
  return { total: found?.total ?? 0, last: found?.last ?? 0, head: trailHead(db) }
}
