import type { IdentityFacts, KeyKind } from '../domain/identity.ts'
import { fingerprintOf, isSelfSigned, readCertificate, verifies } from './certificate.ts'
import { Der, tags } from './der.ts'
import { curves, oid } from './oids.ts'
import { type KeyMaterial, NoIdentity, readPkcs12, writePkcs12 } from './pkcs12.ts'
import { type CertificateFacts, selfSigned } from './self-signed.ts'
import { signedWith, signWith, type SigningKey } from './signing-key.ts'

export interface NewIdentity extends CertificateFacts {
  readonly kind: KeyKind
  readonly passphrase: string
}

/** An identity as it is kept: its key locked up under a passphrase, and what may be known without it. */
export interface LockedIdentity {
  readonly pkcs12: Uint8Array
  readonly facts: IdentityFacts
}

const methods = {
  p256: { name: 'ECDSA', namedCurve: 'P-256' },
  rsa3072: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 3072, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' },
} as const

/** A key of one's own with a certificate that it signed itself. */
export async function newIdentity({ kind, passphrase, ...facts }: NewIdentity): Promise<LockedIdentity> {
  const keys = (await crypto.subtle.generateKey(methods[kind], true, ['sign', 'verify'])) as CryptoKeyPair
  const certificate = await selfSigned(keys, kind === 'p256' ? 'EC' : 'RSA', facts)
  const key = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  return { pkcs12: await writePkcs12({ key, certificates: [certificate] }, passphrase), facts: await factsOf(certificate) }
}

/** A key that was made elsewhere, locked up as ours are, whatever its file was encoded with. Throws WrongPassphrase, NoIdentity. */
export async function importIdentity(pkcs12: Uint8Array, passphrase: string): Promise<LockedIdentity> {
  const material = await readPkcs12(pkcs12, passphrase)
  const { certificate, chain } = await keyFrom(material)
  return { pkcs12: await writePkcs12({ key: material.key, certificates: [certificate, ...chain] }, passphrase), facts: await factsOf(certificate) }
}

/** Unlocks a key. Throws WrongPassphrase, NoIdentity. */
export async function unlock(pkcs12: Uint8Array, passphrase: string): Promise<SigningKey> {
  return keyFrom(await readPkcs12(pkcs12, passphrase))
}

async function factsOf(raw: Uint8Array): Promise<IdentityFacts> {
  const certificate = readCertificate(raw)
  const { commonName, organization, issuerName, notBefore, notAfter } = certificate
  return { name: commonName || organization, organization, issuer: issuerName, selfSigned: isSelfSigned(certificate), notBefore, notAfter, fingerprint: await fingerprintOf(certificate) }
}

async function keyFrom({ key: pkcs8, certificates }: KeyMaterial): Promise<SigningKey> {
  const { key, kind } = await importKey(pkcs8)
  const certificate = await certificateOf({ key, kind }, certificates)
  return { key, kind, certificate, chain: certificates.filter((each) => each !== certificate && !isSelfSigned(readCertificate(each))) }
}

async function importKey(pkcs8: Uint8Array): Promise<Pick<SigningKey, 'key' | 'kind'>> {
  const [id, curve] = Der.first(pkcs8).items(tags.sequence)[1]?.items(tags.sequence) ?? []
  const named = curve?.tag === tags.oid ? curves[curve.oid]?.name : undefined
  try {
    if (id?.oid === oid.rsa) return { kind: 'RSA', key: await crypto.subtle.importKey('pkcs8', pkcs8 as BufferSource, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign']) }
    if (id?.oid === oid.ec && named) return { kind: 'EC', key: await crypto.subtle.importKey('pkcs8', pkcs8 as BufferSource, { name: 'ECDSA', namedCurve: named }, false, ['sign']) }
  } catch (error) {
    throw new NoIdentity('The key cannot be used.', { cause: error })
  }
  throw new NoIdentity('The key is of a kind that cannot sign here.')
}

/** Which certificate belongs to a key shows when the key signs something. */
async function certificateOf(key: Pick<SigningKey, 'key' | 'kind'>, certificates: readonly Uint8Array[]): Promise<Uint8Array> {
  const probe = Uint8Array.of(1)
  const signature = await signWith(key, probe)
  const algorithm = Der.whole(signedWith[key.kind])
  for (const raw of certificates) if (await verifies(readCertificate(raw), algorithm, null, signature, probe).catch(() => false)) return raw
  throw new NoIdentity('No certificate belongs to the key.')
}
