export const keyKinds = ['p256', 'rsa3072'] as const
export type KeyKind = (typeof keyKinds)[number]

/** What may be known of an identity without its passphrase. */
export interface IdentityFacts {
  readonly name: string
  readonly organization: string
  readonly issuer: string
  readonly selfSigned: boolean
  /** ISO 8601, UTC. */
  readonly notBefore: string
  readonly notAfter: string
  /** SHA-256 of the certificate, hexadecimal. */
  readonly fingerprint: string
}

/** An identity as it is kept: its key locked up under a passphrase. */
export interface KeptIdentity extends IdentityFacts {
  readonly id: string
  /** PKCS#12. */
  readonly pkcs12: Uint8Array
  /** ISO 8601, UTC. */
  readonly addedAt: string
}
