import { digest, readCertificate } from './certificate.ts'
import { der, integerBytes, oidBytes, sequence, setOf, tags } from './der.ts'
import { oid } from './oids.ts'
import { signedWith, signWith, type SigningKey } from './signing-key.ts'

/** Asks a time-stamping server about the SHA-256 of a signature; answers the DER of its token (RFC 3161). */
export type TimeStamper = (imprint: Uint8Array) => Promise<Uint8Array>

const sha256 = sequence(oidBytes('2.16.840.1.101.3.4.2.1'))

/**
 * A detached CMS signature as PAdES B-B asks (EN 319 142-1): the signer's certificate is named by its hash within what is signed, and the
 * time stands in the PDF, not here.
 */
export async function signCms(data: Uint8Array, key: SigningKey, stamp?: TimeStamper): Promise<Uint8Array> {
  const { certificate, chain, kind } = key
  const { issuer, serial } = readCertificate(certificate)
  const named = sequence(sequence(sequence(der(tags.octetString, await digest('SHA-256', certificate)), sequence(sequence(der(0xa4, issuer.raw)), serial.raw))))
  const attributes = setOf(
    attribute(oid.contentType, oidBytes(oid.data)),
    attribute(oid.messageDigest, der(tags.octetString, await digest('SHA-256', data))),
    attribute(oid.signingCertificateV2, named),
  )
  const signature = await signWith(key, attributes)
  const unsigned = stamp ? [der(0xa1, attribute(oid.timeStampToken, await stamp(await digest('SHA-256', signature))))] : []
  const one = integerBytes(Uint8Array.of(1))
  const signer = sequence(one, sequence(issuer.raw, serial.raw), sha256, der(0xa0, contentOf(attributes)), signedWith[kind], der(tags.octetString, signature), ...unsigned)
  const certificates = der(0xa0, contentOf(setOf(certificate, ...chain)))
  return sequence(oidBytes(oid.signedData), der(0xa0, sequence(one, setOf(sha256), sequence(oidBytes(oid.data)), certificates, setOf(signer))))
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return sequence(oidBytes(type), setOf(value))
}

function contentOf(element: Uint8Array): Uint8Array {
  const short = element[1] ?? 0
  return element.subarray(short < 0x80 ? 2 : 2 + (short & 0x7f))
}
