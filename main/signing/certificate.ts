import { Der, SignatureFault, nth, tags } from './der.ts'
import { algorithms, curves, type HashName, oid } from './oids.ts'
import { hexOf } from './pdf/write.ts'

/** What a certificate says, read from its bytes as they are. */
export interface Certificate {
  readonly raw: Uint8Array
  /** Issuer and serial number, as a signature names its certificate. */
  readonly issuer: Der
  readonly serial: Der
  readonly subject: Der
  readonly keyIdentifier: Uint8Array | null
  readonly commonName: string
  readonly organization: string
  readonly issuerName: string
  /** ISO 8601, UTC. */
  readonly notBefore: string
  readonly notAfter: string
  readonly purposes: readonly string[]
  readonly keyInfo: Der
  readonly signed: Uint8Array
  readonly algorithm: Der
  readonly signature: Uint8Array
}

/** Throws SignatureFault. */
export function readCertificate(raw: Uint8Array): Certificate {
  const whole = Der.whole(raw).items(tags.sequence)
  const body = nth(whole, 0)
  const items = body.items(tags.sequence)
  const from = items[0]?.tag === 0xa0 ? 1 : 0
  const [serial, issuer, validity, subject, keyInfo] = [0, 2, 3, 4, 5].map((index) => nth(items, from + index)) as [Der, Der, Der, Der, Der]
  const [notBefore, notAfter] = validity.items(tags.sequence).map(timeOf)
  const extensions = extensionsOf(items.find(({ tag }) => tag === 0xa3))
  const identifier = extensions.get(oid.subjectKeyIdentifier)
  const purposes = extensions.get(oid.extendedKeyUsage)
  return {
    raw,
    issuer,
    serial: serial.is(tags.integer),
    subject,
    keyIdentifier: identifier ? Der.whole(identifier).is(tags.octetString).content : null,
    commonName: attributeOf(subject, oid.commonName),
    organization: attributeOf(subject, oid.organization),
    issuerName: attributeOf(issuer, oid.commonName) || attributeOf(issuer, oid.organization),
    notBefore: notBefore ?? '',
    notAfter: notAfter ?? '',
    purposes: purposes ? Der.whole(purposes).items(tags.sequence).map((each) => each.oid) : [],
    keyInfo,
    signed: body.raw,
    algorithm: nth(whole, 1),
    signature: nth(whole, 2).bits,
  }
}

export function isSelfSigned({ issuer, subject }: Certificate): boolean {
  return issuer.equals(subject)
}

/** SHA-256 of the certificate, hexadecimal. */
export async function fingerprintOf({ raw }: Pick<Certificate, 'raw'>): Promise<string> {
  return hexOf(await digest('SHA-256', raw))
}

export async function digest(hash: HashName, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, bytes as BufferSource))
}

/** Whether a certificate was signed with the key of another. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  return verifies(issuer, certificate.algorithm, null, certificate.signature, certificate.signed)
}

/** Whether a signature over data was made with the key of a certificate. `hash`: that which is named beside the algorithm. Throws SignatureFault. */
export async function verifies({ keyInfo }: Certificate, algorithm: Der, hash: HashName | null, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  const [algorithmId, keyBits] = keyInfo.items(tags.sequence)
  if (!algorithmId || !keyBits) throw new SignatureFault('a certificate has no key')
  const method = methodOf(algorithm, hash)
  const [keyKind, curveId] = algorithmId.items(tags.sequence)
  if (method.key === 'RSA') {
    if (keyKind?.oid !== oid.rsa) return false
    const key = await imported(keyInfo.raw, { name: 'RSASSA-PKCS1-v1_5', hash: method.hash })
    return crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, signature as BufferSource, data as BufferSource)
  }
  const curve = keyKind?.oid === oid.ec ? curves[curveId?.oid ?? ''] : undefined
  if (!curve) return false
  const key = await imported(keyInfo.raw, { name: 'ECDSA', namedCurve: curve.name })
  return crypto.subtle.verify({ name: 'ECDSA', hash: method.hash }, key, halvesOf(signature, curve.bytes) as BufferSource, data as BufferSource)
}

/** With what an algorithm signs; SHA-1 is no more to be trusted. */
function methodOf(algorithm: Der, beside: HashName | null): { readonly key: 'RSA' | 'EC'; readonly hash: HashName } {
  const [id, parameters] = algorithm.items(tags.sequence)
  const known = algorithms[id?.oid ?? '']
  if (!known || (parameters && !(parameters.tag === tags.null && parameters.content.length === 0))) throw new SignatureFault('it was made in a way that is not known', 'method-unknown')
  const hash = known.hash ?? beside
  if (hash === null || (beside !== null && known.hash !== null && known.hash !== beside)) throw new SignatureFault('its methods contradict each other')
  if (hash === 'SHA-1') throw new SignatureFault('it was made with SHA-1, which can be forged', 'method-weak')
  return { key: known.key, hash }
}

async function imported(keyInfo: Uint8Array, algorithm: RsaHashedImportParams | EcKeyImportParams): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('spki', keyInfo as BufferSource, algorithm, false, ['verify'])
  } catch {
    throw new SignatureFault('a certificate has a damaged key')
  }
}

/** The two numbers of an ECDSA signature in the form of Web Crypto: one after the other, each filled up to the length of the curve. */
function halvesOf(signature: Uint8Array, length: number): Uint8Array {
  const halves = Der.whole(signature).items(tags.sequence)
  if (halves.length !== 2) throw new SignatureFault('a signature has not two numbers')
  const both = new Uint8Array(length * 2)
  for (const [index, half] of halves.entries()) {
    const { content } = half.is(tags.integer)
    const number = content[0] === 0 ? content.subarray(1) : content
    if (number.length > length || number.length === 0 || (content[0] ?? 0) >= 0x80 || (content[0] === 0 && (content[1] ?? 0) < 0x80)) throw new SignatureFault('a signature has a number that is too large')
    both.set(number, (index + 1) * length - number.length)
  }
  return both
}

function extensionsOf(wrapped: Der | undefined): ReadonlyMap<string, Uint8Array> {
  if (!wrapped) return new Map()
  return new Map(nth(wrapped.items(), 0).items(tags.sequence).map((each) => {
    const parts = each.items(tags.sequence)
    return [nth(parts, 0).oid, nth(parts, parts.length - 1).is(tags.octetString).content]
  }))
}

function attributeOf(name: Der, type: string): string {
  for (const set of name.items(tags.sequence)) {
    for (const pair of set.items(tags.set)) {
      const [kind, value] = pair.items(tags.sequence)
      if (kind?.oid === type && value) return new TextDecoder(value.tag === 30 ? 'utf-16be' : value.tag === tags.utf8 ? 'utf-8' : 'latin1').decode(value.content)
    }
  }
  return ''
}

/** A time as ISO 8601, UTC. */
export function timeOf(time: Der): string {
  const words = new TextDecoder('latin1').decode(time.content)
  const found = (time.tag === tags.utcTime ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/).exec(words)
  if (!found) throw new SignatureFault('a time is damaged')
  const [, year = '', month, day, hour, minute, second] = found
  return `${time.tag === tags.utcTime ? (Number(year) < 50 ? '20' : '19') : ''}${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}
