import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { TrailHead } from '../domain/trail-check.ts'
import { canonicalJson, chain, hashPayload, payloadErased, trailGenesis, type TrailRow } from '../domain/trail.ts'
import { getPerson } from './people.ts'
import { all, build, one, run, transaction, type Database } from './run.ts'
import { sha256 } from './sha256.ts'

/** Something that a person did. */
export interface TrailEntry {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly actorId: string
  readonly agreementId: string | null
  /** A code such as `agreement.drafted`. */
  readonly action: string
  /** Any JSON value; null when there is nothing to add. It alone can be erased later: nothing personal belongs into `action`. */
  readonly payload: unknown
}

export const trailColumns = [
  'seq',
  'at',
  'actor_id as actorId',
  'actor_name as actorName',
  'agreement_id as agreementId',
  'action',
  'payload',
  'salt',
  'payload_hash as payloadHash',
  'previous_hash as previousHash',
  'hash',
  'agreement_previous_hash as agreementPreviousHash',
  'agreement_hash as agreementHash',
] as const

/** Adds a row to the trail and returns its seq. Belongs in the transaction of what it tells about. The actor must be a known person. */
export function appendTrail(db: Database, entry: TrailEntry): number {
  return transaction(db, () => {
    const actor = getPerson(db, entry.actorId)
    if (actor === null) throw new Error(`No person ${entry.actorId} is known.`)
    const head = trailHead(db)
    const [payload, salt] = [canonicalJson(entry.payload), randomBytes(16).toString('hex')]
    const { at, actorId, agreementId, action } = entry
    const facts = { seq: nextSeq(db, head), at, actorId, actorName: actor.name, agreementId, action, payloadHash: hashPayload(sha256, salt, payload) }
    const hashes = chain(sha256, facts, head.hash, lastOfAgreement(db, agreementId))
    run(db, build.insertInto('trail').values(row({ ...facts, ...hashes, payload, salt })))
    setHead(db, { seq: facts.seq, hash: hashes.hash })
    return facts.seq
  })
}

/**
 * How far the trail goes. Kept outside, in a backup or a package, it shows later whether rows were cut off or the whole trail was written
 * anew. When the row that keeps it is gone, it is that of the last row.
 */
export function trailHead(db: Database): TrailHead {
  const kept = one(db, build.selectFrom('trail_head').select(['seq', 'hash']))
  return kept ?? one(db, build.selectFrom('trail').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1)) ?? { seq: 0, hash: trailGenesis }
}

/** A trail row as a person reads it. */
export interface TrailRecord {
  readonly seq: number
  readonly at: string
  readonly actorId: string
  readonly actorName: string
  readonly agreementId: string | null
  readonly action: string
  /** Null, too, when it was erased. */
  readonly payload: unknown
  readonly erased: boolean
}

/** The latest rows first, of one agreement when it is given. `before`: only rows with a smaller seq, to read on. */
export function listTrail(db: Database, options: { readonly agreementId?: string; readonly before?: number; readonly limit: number }): TrailRecord[] {
  let query = build.selectFrom('trail').select(['seq', 'at', 'actor_id as actorId', 'actor_name as actorName', 'agreement_id as agreementId', 'action', 'payload', 'salt'])
  if (options.agreementId !== undefined) query = query.where('agreement_id', '=', options.agreementId)
  if (options.before !== undefined) query = query.where('seq', '<', options.before)
  return all(db, query.orderBy('seq', 'desc').limit(options.limit)).map(({ salt, ...record }) => ({
    ...record,
    payload: record.payload === null ? null : (JSON.parse(record.payload) as unknown),
    erased: salt === null,
  }))
}

/**
 * Erases the payload of a row, on a lawful request, and records that in a row of its own. Both chains still verify. Answers whether
 * there was a payload to erase; that of an erasure's own row is refused. Backups made before still have the payload.
 */
export function eraseTrailPayload(db: Database, seq: number, by: { readonly at: string; readonly actorId: string }): boolean {
  return transaction(db, () => {
    const target = one(db, build.selectFrom('trail').select(['agreement_id as agreementId', 'salt']).where('seq', '=', seq).where('action', '<>', payloadErased))
    if (target === null || target.salt === null) return false
    run(db, build.updateTable('trail').set({ payload: null, salt: null }).where('seq', '=', seq))
    appendTrail(db, { ...by, agreementId: target.agreementId, action: payloadErased, payload: { seq } })
    return true
  })
}

/** A row that another program added at the end must not stop the trail; verifying names it. */
function nextSeq(db: Database, head: TrailHead): number {
  const last = one(db, build.selectFrom('trail').select(sql<number | null>`max(seq)`.as('seq')))
  return Math.max(head.seq, last?.seq ?? 0) + 1
}

function setHead(db: Database, head: TrailHead): void {
  run(db, build.insertInto('trail_head').values({ only: 1, ...head }).onConflict((conflict) => conflict.column('only').doUpdateSet(head)))
}

function lastOfAgreement(db: Database, agreementId: string | null): string {
  if (agreementId === null) return trailGenesis
  const last = build.selectFrom('trail').select(sql<string>`agreement_hash`.as('hash')).where('agreement_id', '=', agreementId).orderBy('seq', 'desc').limit(1)
  return one(db, last)?.hash ?? trailGenesis
}

function row(full: TrailRow) {
  return {
    seq: full.seq,
    at: full.at,
    actor_id: full.actorId,
    actor_name: full.actorName,
    agreement_id: full.agreementId,
    action: full.action,
    payload: full.payload,
    salt: full.salt,
    payload_hash: full.payloadHash,
    previous_hash: full.previousHash,
    hash: full.hash,
    agreement_previous_hash: full.agreementPreviousHash,
    agreement_hash: full.agreementHash,
  }
}
