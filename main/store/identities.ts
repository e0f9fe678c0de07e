import type { KeptIdentity } from '../domain/identity.ts'
import { all, build, one, run, type Database } from './run.ts'

const facts = ['id', 'name', 'organization', 'issuer', 'self_signed', 'not_before as notBefore', 'not_after as notAfter', 'fingerprint', 'added_at as addedAt'] as const

/** An identity without its key. */
export type ListedIdentity = Omit<KeptIdentity, 'pkcs12'>

export function insertIdentity(db: Database, { selfSigned, notBefore, notAfter, addedAt, ...same }: KeptIdentity): void {
  run(db, build.insertInto('identity').values({ ...same, self_signed: selfSigned ? 1 : 0, not_before: notBefore, not_after: notAfter, added_at: addedAt }))
}

/** By name, in any case of letters. */
export function listIdentities(db: Database): ListedIdentity[] {
  return all(db, build.selectFrom('identity').select(facts).orderBy('name')).map(({ self_signed, ...same }) => ({ ...same, selfSigned: self_signed === 1 }))
}

/** The identity of a name, in any case of letters, or of a fingerprint; with its locked key. */
export function findIdentity(db: Database, which: string): KeptIdentity | null {
  const row = one(db, build.selectFrom('identity').select([...facts, 'pkcs12']).where((where) => where.or([where('name', '=', which), where('fingerprint', '=', which.toLowerCase())])).orderBy('name').limit(1))
  if (row === null) return null
  const { self_signed, ...same } = row
  return { ...same, selfSigned: self_signed === 1 }
}
