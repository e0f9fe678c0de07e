import { type Certificate, digest, isIssuedBy, isSelfSigned, readCertificate, timeOf, verifies } from './certificate.ts'
import { Der, SignatureFault, nth, tags } from './der.ts'
import { type HashName, hashes, oid } from './oids.ts'
import { sameBytes } from './pdf/values.ts'

/** A signature that holds: who made it, and when a time-stamping server saw it. */
export interface VerifiedCms {
  readonly signer: Certificate
  /** ISO 8601, UTC; null: without a time stamp. */
  readonly stampedAt: string | null
  readonly stampedBy: string | null
}

interface Parts {
  readonly contentType: string
  /** What is signed, when it stands inside. */
  readonly content: Uint8Array | null
  readonly certificates: readonly Certificate[]
  readonly signerInfo: readonly Der[]
}

/** Checks a detached CMS signature over data. Throws SignatureFault, which says why it does not hold. */
export async function verifyCms(cms: Uint8Array, data: Uint8Array): Promise<VerifiedCms> {
  const parts = partsOf(cms)
  if (parts.contentType !== oid.data || parts.content !== null) throw new SignatureFault('it carries contents of its own')
  const { signer, signature, unsigned } = await verifySigner(parts, data)
  const token = unsigned.find(({ type }) => type === oid.timeStampToken)
  const stamp = token ? await verifyTimeStamp(token.value.raw, signature) : null
  return { signer, stampedAt: stamp?.at ?? null, stampedBy: stamp?.by ?? null }
}

/** Checks a time stamp over bytes: that it is about them, and that a certificate for time stamps signed it. Throws SignatureFault. */
export async function verifyTimeStamp(token: Uint8Array, stamped: Uint8Array): Promise<{ readonly at: string; readonly by: string; readonly signer: Certificate }> {
  const parts = partsOf(token)
  if (parts.contentType !== oid.timeStampInfo || parts.content === null) throw new SignatureFault('its time stamp is none', 'time-stamp')
  const { signer } = await verifySigner(parts, parts.content)
  if (!signer.purposes.includes(oid.timeStamping)) throw new SignatureFault('its time stamp was signed with a certificate that is not for time stamps', 'time-stamp')
  const [, , imprint, , time] = Der.whole(parts.content).items(tags.sequence)
  const [algorithm, hashed] = imprint?.items(tags.sequence) ?? []
  if (!algorithm || !hashed || !time) throw new SignatureFault('its time stamp is damaged', 'time-stamp')
  if (!sameBytes(hashed.is(tags.octetString).content, await digest(hashOf(algorithm), stamped))) throw new SignatureFault('its time stamp is about something else', 'time-stamp')
  const at = timeOf(time)
  if (at < signer.notBefore || at > signer.notAfter) throw new SignatureFault('its time stamp was made when its certificate was not valid', 'time-stamp')
  await verifyChain(signer, parts.certificates)
  return { at, by: signer.commonName || signer.organization, signer }
}

function partsOf(bytes: Uint8Array): Parts {
  const [type, wrapped] = Der.whole(bytes).items(tags.sequence)
  if (type?.oid !== oid.signedData || !wrapped) throw new SignatureFault('it is no signature')
  const items = nth(wrapped.is(0xa0).items(), 0).items(tags.sequence)
  const version = nth(items, 0).integer
  const inner = nth(items, 2).items(tags.sequence)
  const contentType = nth(inner, 0).oid
  const content = inner[1] ? nth(inner[1].is(0xa0).items(), 0).is(tags.octetString).content : null
  const signers = nth(items, items.length - 1).items(tags.set)
  if (signers.length !== 1) throw new SignatureFault('it has not exactly one signer')
  const signerInfo = nth(signers, 0).items(tags.sequence)
  const expected = contentType === oid.data && nth(signerInfo, 0).integer === 1 ? 1 : 3
  if (version !== expected) throw new SignatureFault('its version is wrong')
  const methods = nth(items, 1).items(tags.set).map(hashOf)
  if (!methods.includes(hashOf(nth(signerInfo, 2)))) throw new SignatureFault('its methods contradict each other')
  const more = items.slice(3, -1)
  if (more.some(({ tag }) => tag !== 0xa0 && tag !== 0xa1)) throw new SignatureFault('it holds something that is not known')
  const certificates = more.filter(({ tag }) => tag === 0xa0).flatMap((set) => set.items().filter(({ tag }) => tag === tags.sequence)).map(({ raw }) => readCertificate(raw))
  return { contentType, content, certificates, signerInfo }
}

async function verifySigner({ contentType, certificates, signerInfo }: Parts, data: Uint8Array) {
  const [version, named, method, attributes, algorithm, value, unsigned] = signerInfo
  if (!version || !named || !method || !attributes || !algorithm || !value) throw new SignatureFault('it has no signed attributes')
  const signer = certificates.find((each) => isNamed(each, named, version.integer)) ?? missing('the certificate of its signer is missing')
  const hash = hashOf(method)
  const signed = attributesOf(attributes.is(0xa0))
  if (only(signed, oid.contentType).oid !== contentType) throw new SignatureFault('it is about something of another kind')
  if (!sameBytes(only(signed, oid.messageDigest).is(tags.octetString).content, await digest(hash, data))) throw new SignatureFault('what was signed has changed', 'content-changed')
  await verifyNamedCertificate(signed, signer)
  const asSet = Uint8Array.from(attributes.raw)
  asSet[0] = tags.set
  const signature = value.is(tags.octetString).content
  if (!(await verifies(signer, algorithm, hash, signature, asSet))) throw new SignatureFault('its key did not sign this', 'key-mismatch')
  if (isSelfSigned(signer) && !(await isIssuedBy(signer, signer))) throw new SignatureFault('the certificate of its signer was changed', 'certificate-changed')
  return { signer, signature, unsigned: unsigned ? attributesOf(unsigned.is(0xa1)) : [] }
}

interface Attribute {
  readonly type: string
  readonly value: Der
}

function attributesOf(set: Der): readonly Attribute[] {
  return set.items().map((each) => {
    const [type, values] = each.items(tags.sequence)
    return { type: (type ?? missing('an attribute has no kind')).oid, value: nth((values ?? missing('an attribute has no value')).items(tags.set), 0) }
  })
}

function only(attributes: readonly Attribute[], type: string): Der {
  const found = attributes.filter((each) => each.type === type)
  return found.length === 1 && found[0] ? found[0].value : missing('a signed attribute is missing')
}

/** The certificate that a signature names must be that whose key made it (RFC 5035): another with the same key says something else. */
async function verifyNamedCertificate(signed: readonly Attribute[], { raw }: Certificate): Promise<void> {
  for (const { type, value } of signed) {
    if (type !== oid.signingCertificate && type !== oid.signingCertificateV2) continue
    const parts = nth(nth(value.items(tags.sequence), 0).items(tags.sequence), 0).items(tags.sequence)
    const [first, second] = parts
    const named = type === oid.signingCertificateV2 && first?.tag === tags.sequence
    const hash: HashName = type === oid.signingCertificate ? 'SHA-1' : named ? hashOf(first) : 'SHA-256'
    const expected = (named ? second : first)?.is(tags.octetString).content
    if (!expected || !sameBytes(expected, await digest(hash, raw))) throw new SignatureFault('the certificate of its signer was exchanged', 'certificate-changed')
  }
}

function isNamed({ issuer, serial, keyIdentifier }: Certificate, named: Der, version: number): boolean {
  if (named.tag === 0x80) return version === 3 && keyIdentifier !== null && sameBytes(named.content, keyIdentifier)
  const [byIssuer, bySerial] = named.items(tags.sequence)
  return version === 1 && byIssuer !== undefined && bySerial !== undefined && byIssuer.equals(issuer) && bySerial.equals(serial)
}

/** Every certificate above the signer's that is there must have signed the one below. */
async function verifyChain(signer: Certificate, others: readonly Certificate[]): Promise<void> {
  let below = signer
  for (let step = 0; step < 10 && !isSelfSigned(below); step++) {
    const { issuer } = below
    const above = others.find(({ subject }) => subject.equals(issuer))
    if (!above) return
    if (!(await isIssuedBy(below, above))) throw new SignatureFault('a certificate was not signed by the one above it', 'certificate-changed')
    below = above
  }
}

function hashOf(algorithm: Der): HashName {
  const [id, parameters] = algorithm.items(tags.sequence)
  const known = hashes[id?.oid ?? '']
  if (!known || (parameters && !(parameters.tag === tags.null && parameters.content.length === 0))) throw new SignatureFault('it was made in a way that is not known', 'method-unknown')
  return known
}

function missing(why: string): never {
  throw new SignatureFault(why)
}
