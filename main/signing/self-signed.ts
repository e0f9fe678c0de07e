import { digest } from './certificate.ts'
import { der, integerBytes, oidBytes, sequence, setOf, tags } from './der.ts'
import { oid } from './oids.ts'
import { signedWith, signWith, type SigningKey } from './signing-key.ts'

export interface CertificateFacts {
  readonly name: string
  readonly organization: string
  /** ISO 8601, UTC. */
  readonly now: string
  /** Sixteen random bytes. */
  readonly serial: Uint8Array
}

const years = 5

/** A certificate for signing, signed with the key that it is about (RFC 5280). */
export async function selfSigned({ publicKey, privateKey }: CryptoKeyPair, kind: SigningKey['kind'], { name, organization, now, serial }: CertificateFacts): Promise<Uint8Array> {
  const keyInfo = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))
  const identifier = (await digest('SHA-256', keyInfo)).subarray(0, 20)
  const subject = sequence(...(organization === '' ? [] : [named(oid.organization, organization)]), named(oid.commonName, name))
  // The first bit would make the number negative, and the second keeps its length.
  const positive = Uint8Array.from(serial, (byte, index) => (index === 0 ? (byte & 0x3f) | 0x40 : byte))
  const body = sequence(
    der(0xa0, integerBytes(Uint8Array.of(2))),
    integerBytes(positive),
    signedWith[kind],
    subject,
    sequence(time(now, 0), time(now, years)),
    subject,
    keyInfo,
    der(0xa3, sequence(
      // Not for signing other certificates.
      extension('2.5.29.19', true, sequence()),
      // Digital signature and commitment to content.
      extension(oid.keyUsage, true, der(tags.bitString, Uint8Array.of(6, 0xc0))),
      extension(oid.subjectKeyIdentifier, false, der(tags.octetString, identifier)),
    )),
  )
  return sequence(body, signedWith[kind], der(tags.bitString, Uint8Array.of(0), await signWith({ key: privateKey, kind }, body)))
}

function named(type: string, value: string): Uint8Array {
  return setOf(sequence(oidBytes(type), der(tags.utf8, new TextEncoder().encode(value))))
}

function extension(type: string, critical: boolean, value: Uint8Array): Uint8Array {
  return sequence(oidBytes(type), ...(critical ? [der(1, Uint8Array.of(0xff))] : []), der(tags.octetString, value))
}

function time(now: string, later: number): Uint8Array {
  const at = new Date(now)
  at.setUTCFullYear(at.getUTCFullYear() + later)
  const digits = at.toISOString().replaceAll(/[-:T]|\.\d+/g, '')
  const early = at.getUTCFullYear() < 2050
  return der(early ? tags.utcTime : tags.generalizedTime, new TextEncoder().encode(early ? digits.slice(2) : digits))
}
