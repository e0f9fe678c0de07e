import { all, build, one, run, type Database } from './run.ts'
import { sha256 } from './sha256.ts'

/** What a draft began with: a template or a clause of the library, word for word. */
export interface Source {
  /** SHA-256 of the content, 64 hex digits. */
  readonly hash: string
  readonly kind: 'template' | 'clause'
  readonly name: string
  readonly content: string
}

/** Keeps a source once, however often it is given, and returns its hash. */
export function keepSource(db: Database, source: Omit<Source, 'hash'>): string {
  const hash = sha256(source.content)
  run(db, build.insertInto('source').values({ hash, ...source }).onConflict((conflict) => conflict.column('hash').doNothing()))
  return hash
}

export function getSource(db: Database, hash: string): Source | null {
  return one(db, build.selectFrom('source').select(['hash', 'kind', 'name', 'content']).where('hash', '=', hash))
}

/** Notes that an agreement uses a kept source under this name; the name may be pointed at another source later. */
export function linkSource(db: Database, agreementId: string, name: string, hash: string): void {
  const link = { agreement_id: agreementId, name, source_hash: hash }
  run(db, build.insertInto('agreement_source').values(link).onConflict((conflict) => conflict.columns(['agreement_id', 'name']).doUpdateSet({ source_hash: hash })))
}

/** The sources of an agreement by the names it uses them under. */
export function listSources(db: Database, agreementId: string): Source[] {
  const linked = build.selectFrom('agreement_source').innerJoin('source', 'source.hash', 'agreement_source.source_hash')
  return all(db, linked.select(['hash', 'kind', 'agreement_source.name', 'content']).where('agreement_id', '=', agreementId).orderBy('agreement_source.name'))
}
