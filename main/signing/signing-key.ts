import { der, integerBytes, oidBytes, sequence, tags } from './der.ts'

/** A key that is ready to sign, in memory only. */
export interface SigningKey {
  readonly key: CryptoKey
  readonly kind: 'RSA' | 'EC'
  readonly certificate: Uint8Array
  /** The certificates above it, without that of the first issuer. */
  readonly chain: readonly Uint8Array[]
}

/** How each kind of key signs: as the algorithm is named in what is signed. */
export const signedWith = {
  RSA: sequence(oidBytes('1.2.840.113549.1.1.11'), der(tags.null)),
  EC: sequence(oidBytes('1.2.840.10045.4.3.2')),
} as const

/** A signature over data with SHA-256, as CMS and certificates carry it. */
export async function signWith({ key, kind }: Pick<SigningKey, 'key' | 'kind'>, data: Uint8Array): Promise<Uint8Array> {
  if (kind === 'RSA') return new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, data as BufferSource))
  const halves = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, data as BufferSource))
  return sequence(integerBytes(halves.subarray(0, halves.length / 2)), integerBytes(halves.subarray(halves.length / 2)))
}
