import { largestFile } from '../contract/files.ts'
import { noneWords } from '../contract/messages/signing.ts'
import { type Params } from '../contract/messages/fill.ts'
import { failure } from '../contract/problem.ts'
import type { Destination } from '../contract/exporting.ts'
import type { IdentitySummary, signingMethods } from '../contract/signing.ts'
import type { IdentityFacts, KeptIdentity } from '../domain/identity.ts'
import { writeFilesAtomically } from '../files/atomic-write.ts'
import { isInside, realPath } from '../files/paths.ts'
import { readWhole } from '../files/read-whole.ts'
import type { LockedIdentity } from '../signing/identity.ts'
import { transaction } from '../store/database.ts'
import { findIdentity, insertIdentity, listIdentities } from '../store/identities.ts'
import type { Call, ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { record } from './record.ts'
import { judged } from './signature-words.ts'
import type { Done } from './signing-jobs.ts'

/** A key with its certificates has a few kilobytes. */
const largestIdentity = 1024 * 1024
const megabyte = 1024 * 1024

export const signingHandlers = (context: ServiceContext): HandlersOf<typeof signingMethods> => ({
  'identities.new': async ({ name, organization, kind, passphrase }, { signal }) => {
    refuseTakenName(context, name)
    const serial = new Uint8Array(Buffer.from(context.newId().replaceAll('-', ''), 'hex'))
    return keep(context, await context.work.run('newIdentity', { name, organization, kind, passphrase, now: context.now(), serial }, { signal }), name, 'identity.made')
  },

  'identities.import': async ({ from, passphrase, name }, call) => {
    const { path, bytes } = await read(context, from, call, largestIdentity)
    const locked = allowed(await context.work.run('importIdentity', { pkcs12: bytes, passphrase }, { signal: call.signal }), { path, what: path })
    return keep(context, locked, name ?? locked.facts.name, 'identity.imported')
  },

  'identities.list': () => listIdentities(context.db).map(summary),

  'signing.signFile': async ({ from, to, field, identity: which, passphrase, reason, title }, call) => {
    const { path, bytes } = await read(context, from, call, largestFile)
    const target = context.grants.pathFor(to, 'file', call.door)
    if (isInside(await realPath(target), await realPath(context.folder.root))) throw failure('path-in-data-folder', { path: target, folder: context.folder.root })
    const identity = identityNamed(context, which)
    const at = `${context.now().slice(0, 19)}Z`
    refuseExpired(identity, at)
    const details = [[title, identity.organization].filter((part) => part !== '').join(', '), shownTime(at), reason, identity.fingerprint.slice(0, 16)]
    const signed = allowed(await context.work.run('signPdf', { pkcs12: identity.pkcs12, passphrase, bytes, field, at, reason, details }, { signal: call.signal }), { path, field, what: `“${identity.name}”` })
    await writeFilesAtomically([{ path: target, bytes: signed.bytes }])
    record(context, 'file.signed', null, { field, identity: identity.name, fingerprint: identity.fingerprint, hash: signed.sha256 })
    return { path: target, size: signed.bytes.length, sha256: signed.sha256 }
  },

  'signing.verify': async ({ from }, call) => {
    const { path, bytes } = await read(context, from, call, largestFile)
    return judged(allowed(await context.work.run('verifyPdf', { bytes }, { signal: call.signal }), { path }))
  },
})

async function read({ grants }: ServiceContext, from: Destination, { door }: Call, limit: number): Promise<{ readonly path: string; readonly bytes: Uint8Array }> {
  const path = grants.pathFor(from, 'read', door)
  const bytes = await readWhole(path, limit)
  if (bytes === null) throw failure('file-too-large', { path, limit: limit / megabyte })
  return { path, bytes }
}

function allowed<T>(done: Done<T>, params: Params): T {
  if (done.ok) return done.value
  throw failure(done.code, { ...params, known: done.known.join(', ') || noneWords })
}

function keep(context: ServiceContext, { pkcs12, facts }: LockedIdentity, name: string, action: string): IdentitySummary {
  const there = findIdentity(context.db, facts.fingerprint)
  if (there) throw failure('identity-there', { name: there.name })
  refuseTakenName(context, name)
  const kept = { ...facts, name, pkcs12, id: context.newId(), addedAt: context.now() }
  transaction(context.db, () => {
    insertIdentity(context.db, kept)
    record(context, action, null, { name, organization: facts.organization, fingerprint: facts.fingerprint })
  })
  return summary(kept)
}

function refuseTakenName({ db }: ServiceContext, name: string): void {
  const there = findIdentity(db, name)
  if (there) throw failure('identity-name-taken', { name: there.name })
}

function identityNamed({ db }: ServiceContext, which: string): KeptIdentity {
  const found = findIdentity(db, which)
  if (!found) throw failure('identity-unknown', { identity: which, known: listIdentities(db).map(({ name }) => name).join(', ') || noneWords })
  return found
}

function refuseExpired({ name, notBefore, notAfter }: KeptIdentity, at: string): void {
  if (at < notBefore || at > notAfter) throw failure('identity-expired', { name, from: notBefore.slice(0, 10), to: notAfter.slice(0, 10) })
}

function summary({ name, organization, issuer, selfSigned, notBefore, notAfter, fingerprint }: IdentityFacts): IdentitySummary {
  return { name, organization, issuer, selfSigned, notBefore, notAfter, fingerprint }
}

/** "2026-11-28 09:00 UTC". */
function shownTime(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`
}
