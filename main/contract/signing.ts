import { z } from 'zod'
import { type IdentityFacts, keyKinds } from '../domain/identity.ts'
import type { FileVerdict, SignatureVerdict } from '../domain/signature.ts'
import { destination } from './exporting.ts'
import { ask } from './method.ts'
import { line } from './typed-text.ts'

export { keyKinds }

/** A key to sign with; the key itself never leaves core. */
export type IdentitySummary = IdentityFacts

/** A signature of a file, judged. */
export interface JudgedSignature {
  readonly field: string
  /** The name that its certificate says; null when it cannot be read. */
  readonly signer: string | null
  /** SHA-256 of the certificate, hexadecimal. */
  readonly fingerprint: string | null
  /** ISO 8601, UTC: of the time stamp, else as the signer’s computer said. */
  readonly signedAt: string | null
  readonly verdict: SignatureVerdict
  readonly coversWholeFile: boolean
  /** In plain words. */
  readonly says: string
}

/** A file, judged: it is as bad as the worst of its signatures. */
export interface JudgedFile {
  readonly verdict: FileVerdict
  readonly says: string
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string
  readonly signatures: readonly JudgedSignature[]
}

const name = line(120).pipe(z.string().min(1))
const passphrase = z.string().min(1).max(1_000)
/** A name or a fingerprint. */
const identity = z.string().min(1).max(200)

export const signingMethods = {
  /** Makes a key and a certificate that it signs itself, and locks the key up under the passphrase. */
  'identities.new': ask(z.strictObject({ name, organization: line(120).default(''), kind: z.enum(keyKinds).default('p256'), passphrase })).gives<IdentitySummary>(),
  /** Takes in a key from a .p12 or .pfx file; `name`: what it is called here, instead of what its certificate says. */
  'identities.import': ask(z.strictObject({ from: destination, passphrase, name: name.optional() })).gives<IdentitySummary>(),
  'identities.list': ask(z.strictObject({})).gives<readonly IdentitySummary[]>(),
  /** Signs a field of a PDF on the disk; a PDF without any gets one that is not to be seen. */
  'signing.signFile': ask(
    z.strictObject({ from: destination, to: destination, field: z.string().min(1).max(200), identity, passphrase, reason: line(200).default(''), title: line(120).default('') }),
  ).gives<{ readonly path: string; readonly size: number; readonly sha256: string }>(),
  /** Judges every signature of a PDF on the disk. */
  'signing.verify': ask(z.strictObject({ from: destination })).gives<JudgedFile>(),
}
