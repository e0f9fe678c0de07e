import { sql } from 'kysely'
import type { Party, Signatory, Term } from '../domain/agreement.ts'
import type { Answers } from '../domain/answer.ts'
import type { HouseStyleChoice } from '../domain/house-style.ts'
import { termFrom } from '../domain/term/term-from.ts'
import { all, build, one, run, transaction, type Database } from './run.ts'

/** A version as a list shows it. */
export interface VersionSummary {
  readonly id: string
  readonly agreementId: string
  /** From 1, in each agreement. */
  readonly number: number
  readonly label: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  /** The person's id. */
  readonly madeBy: string
}

/** A frozen copy of everything that an agreement said at one moment. */
export interface Version extends VersionSummary {
  /** Null, with the answers, when the agreement had no text of ours. */
  readonly tree: unknown
  readonly answers: Answers | null
  readonly parties: readonly Party[]
  readonly signatories: readonly Signatory[]
  readonly term: Term
  /** How its clauses are numbered; null without a text of ours. */
  readonly numbering: HouseStyleChoice['numbering'] | null
}

const summary = ['id', 'agreement_id as agreementId', 'number', 'label', 'made_at as madeAt', 'made_by as madeBy'] as const

/** Keeps a version under the agreement's next number, which is returned. Versions are never changed. */
export function insertVersion(db: Database, version: Omit<Version, 'number'>): number {
  return transaction(db, () => {
    const last = one(db, build.selectFrom('agreement_version').select(sql<number | null>`max(number)`.as('number')).where('agreement_id', '=', version.agreementId))
    const number = (last?.number ?? 0) + 1
    const { id, agreementId, label, madeAt, madeBy } = version
    const copy = {
      tree: version.tree === null ? null : JSON.stringify(version.tree),
      answers: version.answers === null ? null : JSON.stringify(version.answers),
      parties: JSON.stringify(version.parties),
      signatories: JSON.stringify(version.signatories),
      term: JSON.stringify(version.term),
      numbering: version.numbering,
    }
    run(db, build.insertInto('agreement_version').values({ id, agreement_id: agreementId, number, label, made_at: madeAt, made_by: madeBy, ...copy }))
    return number
  })
}

/** The versions of an agreement, the first one first, without their texts. */
export function listVersions(db: Database, agreementId: string): VersionSummary[] {
  return all(db, build.selectFrom('agreement_version').select(summary).where('agreement_id', '=', agreementId).orderBy('number'))
}

export function getVersion(db: Database, id: string): Version | null {
  const row = one(db, build.selectFrom('agreement_version').select([...summary, 'tree', 'answers', 'parties', 'signatories', 'term', 'numbering']).where('id', '=', id))
  if (row === null) return null
  return {
    ...row,
    tree: row.tree === null ? null : JSON.parse(row.tree),
    answers: row.answers === null ? null : (JSON.parse(row.answers) as Answers),
    parties: JSON.parse(row.parties) as Party[],
    // Versions of before there were capacities name none: everybody signed for a party.
    signatories: (JSON.parse(row.signatories) as Signatory[]).map((signatory) => ({ ...signatory, capacity: signatory.capacity ?? 'party' })),
    term: termFrom(JSON.parse(row.term)),
    // Before there was a choice, every text was numbered so.
    numbering: row.tree === null ? null : (row.numbering ?? 'decimal'),
  }
}
