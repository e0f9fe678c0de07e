import { OctetString } from 'asn1js'
import { AuthenticatedSafe, CertBag, Certificate, ContentInfo, CryptoEngine, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, SafeBag, SafeContents, setEngine } from 'pkijs'
import { Der, tags } from './der.ts'
import { readOldPkcs12 } from './old-pkcs12.ts'

setEngine('node', new CryptoEngine({ name: 'node', crypto }))

/** What a PKCS#12 file holds, unlocked: a key as PKCS#8, and certificates. */
export interface KeyMaterial {
  readonly key: Uint8Array
  readonly certificates: readonly Uint8Array[]
}

/** A passphrase does not open what it was given for. */
export class WrongPassphrase extends Error {
  override readonly name = 'WrongPassphrase'
}

/** A file holds no key that can sign, or no certificate that belongs to it. */
export class NoIdentity extends Error {
  override readonly name = 'NoIdentity'
}

const keyBag = '1.2.840.113549.1.12.10.1.2'
const certificateBag = '1.2.840.113549.1.12.10.1.3'
/** AES-256 under a key that is slow to guess (PBKDF2). */
const locking = { contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 } as AesCbcParams & AesKeyAlgorithm, hmacHashAlgorithm: 'SHA-256', iterationCount: 300_000 }

/**
 * A key and its certificates under a passphrase (RFC 7292). Without the format's check over the whole file: its way from passphrase to
 * key is so quick that it would help who guesses, and a key that was tampered with does not fit its certificate.
 */
export async function writePkcs12({ key, certificates }: KeyMaterial, passphrase: string): Promise<Uint8Array> {
  const password = bytesOf(passphrase)
  const shrouded = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(bufferOf(key)) })
  await shrouded.makeInternalValues({ password, ...locking })
  const bags = [
    new SafeBag({ bagId: keyBag, bagValue: shrouded }),
    ...certificates.map((each) => new SafeBag({ bagId: certificateBag, bagValue: new CertBag({ parsedValue: Certificate.fromBER(bufferOf(each)) }) })),
  ]
  const safe = new AuthenticatedSafe({ parsedValue: { safeContents: [{ privacyMode: 1, value: new SafeContents({ safeBags: bags }) }] } })
  await safe.makeInternalValues({ safeContents: [{ password, ...locking }] })
  const contents = new ContentInfo({ contentType: ContentInfo.DATA, content: new OctetString({ valueHex: safe.toSchema().toBER() }) })
  return new Uint8Array(new PFX({ authSafe: contents }).toSchema().toBER())
}

/** Opens a PKCS#12 file, also one of the old encodings. Throws WrongPassphrase, NoIdentity. */
export async function readPkcs12(bytes: Uint8Array, passphrase: string): Promise<KeyMaterial> {
  const file = parsed(bytes)
  try {
    return await unlocked(file, bytesOf(passphrase))
  } catch (error) {
    if (error instanceof NoIdentity) throw error
    const old = await readOldPkcs12(bytes, passphrase)
    if (old === 'wrong-passphrase') throw new WrongPassphrase('The passphrase does not open this identity.', { cause: error })
    return whole(old.key, old.certificates)
  }
}

function parsed(bytes: Uint8Array): PFX {
  try {
    return PFX.fromBER(bufferOf(bytes))
  } catch (error) {
    throw new NoIdentity('This is no PKCS#12 file.', { cause: error })
  }
}

async function unlocked(file: PFX, password: ArrayBuffer): Promise<KeyMaterial> {
  await file.parseInternalValues({ password, checkIntegrity: file.macData !== undefined })
  const safe = file.parsedValue?.authenticatedSafe
  if (!safe) throw new NoIdentity('The file holds nothing.')
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) })
  const contents = (safe.parsedValue as { readonly safeContents?: readonly { readonly value: SafeContents }[] }).safeContents ?? []
  const certificates: Uint8Array[] = []
  let key: Uint8Array | undefined
  for (const { bagValue } of contents.flatMap(({ value }) => value.safeBags)) {
    if (bagValue instanceof PKCS8ShroudedKeyBag) {
      await (bagValue as unknown as { parseInternalValues(parameters: { password: ArrayBuffer }): Promise<void> }).parseInternalValues({ password })
      key = new Uint8Array(bagValue.parsedValue?.toSchema().toBER() ?? [])
    } else if (bagValue instanceof PrivateKeyInfo) key = new Uint8Array(bagValue.toSchema().toBER())
    // The certificate as it is: encoded again it might differ from what its issuer signed.
    else if (bagValue instanceof CertBag && bagValue.certValue instanceof OctetString) certificates.push(new Uint8Array(bagValue.certValue.getValue()))
  }
  return whole(key, certificates)
}

function whole(key: Uint8Array | undefined, certificates: readonly Uint8Array[]): KeyMaterial {
  if (key === undefined) throw new NoIdentity('The file holds no key.')
  Der.first(key).is(tags.sequence)
  return { key, certificates }
}

function bytesOf(passphrase: string): ArrayBuffer {
  return bufferOf(new TextEncoder().encode(passphrase))
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}
