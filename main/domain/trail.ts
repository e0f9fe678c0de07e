import canonicalize from 'canonicalize'

/**
 * The rule of the trail's two chains. Every row carries a hash of itself and of the row before it (the global chain, over all rows) and,
 * when it is about an agreement, one of itself and of that agreement's row before it (so that one agreement's history can be checked
 * without the others'). The payload goes in only as a salted hash, so that it can be erased without breaking either chain.
 */

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits. */
export type Sha256 = (text: string) => string

/** What a chain starts from: the "hash" before its first row. */
export const trailGenesis = '0'.repeat(64)

/** The action of the row that records the erasure of another row's payload; its own payload is `{ seq }`. */
export const payloadErased = 'trail.payload-erased'

/** What both hashes of a row cover, besides the hash before. */
export interface TrailFacts {
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly actorId: string
  /** The person's name as it was then. */
  readonly actorName: string
  readonly agreementId: string | null
  /** A code such as `agreement.drafted`. */
  readonly action: string
  readonly payloadHash: string
}

export interface TrailHashes {
  readonly previousHash: string
  readonly hash: string
  /** Null, both, for a row that is about no agreement. */
  readonly agreementPreviousHash: string | null
  readonly agreementHash: string | null
}

export interface TrailRow extends TrailFacts, TrailHashes {
  /** Canonical JSON (RFC 8785); null, together with the salt, when it was erased. */
  readonly payload: string | null
  readonly salt: string | null
}

/** RFC 8785: the same value always gives the same text. Throws on what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('A trail payload must be a JSON value.')
  return text
}

/** The salt stops anyone from finding out an erased payload by guessing it. */
export function hashPayload(sha256: Sha256, salt: string, payload: string): string {
  return sha256(salt + payload)
}

/** The hashes that a row has when it follows these two; `previousInAgreement` is of no account without an agreement. */
export function chain(sha256: Sha256, facts: TrailFacts, previousHash: string, previousInAgreement: string): TrailHashes {
  return {
    previousHash,
    hash: hashRow(sha256, 'trail', facts, previousHash),
    agreementPreviousHash: facts.agreementId === null ? null : previousInAgreement,
    agreementHash: facts.agreementId === null ? null : hashRow(sha256, 'agreement-trail', facts, previousInAgreement),
  }
}

function hashRow(sha256: Sha256, name: 'trail' | 'agreement-trail', facts: TrailFacts, previous: string): string {
  return sha256(canonicalJson([name, 1, facts.seq, facts.at, facts.actorId, facts.actorName, facts.agreementId, facts.action, facts.payloadHash, previous]))
}

/** What a row shows about itself, without looking at others. */
export type RowFault = 'payload-changed' | 'row-changed'

export function rowFaults(sha256: Sha256, row: TrailRow): RowFault[] {
  const faults: RowFault[] = []
  if (!hashesAgree(sha256, row)) faults.push('row-changed')
  if (!payloadAgrees(sha256, row)) faults.push('payload-changed')
  return faults
}

/** Whether the row would be sound if it stood at another place: then it was moved there, not rewritten. */
export function belongsAt(sha256: Sha256, row: TrailRow, seq: number): boolean {
  return hashesAgree(sha256, { ...row, seq })
}

/** Whether the payload was erased, as a lawful request asks: the chains still hold. */
export function isErased(row: TrailRow): boolean {
  return row.payload === null && row.salt === null
}

function hashesAgree(sha256: Sha256, row: TrailRow): boolean {
  const right = chain(sha256, row, row.previousHash, row.agreementPreviousHash ?? '')
  return right.hash === row.hash && right.agreementHash === row.agreementHash && right.agreementPreviousHash === row.agreementPreviousHash
}

function payloadAgrees(sha256: Sha256, row: TrailRow): boolean {
  if (isErased(row)) return true
  return row.payload !== null && row.salt !== null && hashPayload(sha256, row.salt, row.payload) === row.payloadHash
}
