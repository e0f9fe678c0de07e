import { createHash } from 'node:crypto'
import { fileVerdict, type FileVerdict, type SignatureFinding } from '../domain/signature.ts'
import { importIdentity, type LockedIdentity, newIdentity, type NewIdentity, unlock } from '../signing/identity.ts'
import { NoIdentity, WrongPassphrase } from '../signing/pkcs12.ts'
import { signatureFields } from '../signing/fields.ts'
import { type DamageCode, PdfDamage } from '../signing/pdf/damage.ts'
import { PdfFile } from '../signing/pdf/file.ts'
import { withInvisibleField } from '../signing/prepare.ts'
import { CannotSign, type CannotSignCode, sign } from '../signing/sign.ts'
import { verifyPdf } from '../signing/verify.ts'

export interface OpeningIdentity {
  readonly pkcs12: Uint8Array
  readonly passphrase: string
}

export interface PdfToSign extends OpeningIdentity {
  readonly bytes: Uint8Array
  readonly field: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly reason: string
  /** What stands in the box below the name. */
  readonly details: readonly string[]
}

/** What did not go, as plain data: an error loses its kind on the way out of a thread. */
export type Refused = { readonly ok: false; readonly code: DamageCode | CannotSignCode | 'passphrase-wrong' | 'identity-unusable'; readonly known: readonly string[] }
export type Done<T> = { readonly ok: true; readonly value: T } | Refused

export interface Judged {
  readonly verdict: FileVerdict
  readonly sha256: string
  readonly findings: readonly SignatureFinding[]
}

export async function makeIdentity(input: NewIdentity): Promise<LockedIdentity> {
  return newIdentity(input)
}

export function openIdentity({ pkcs12, passphrase }: OpeningIdentity): Promise<Done<LockedIdentity>> {
  return done(() => importIdentity(pkcs12, passphrase))
}

export function signPdf({ pkcs12, passphrase, bytes, ...signing }: PdfToSign): Promise<Done<{ readonly bytes: Uint8Array; readonly sha256: string }>> {
  return done(async () => {
    const key = await unlock(pkcs12, passphrase)
    const given = await PdfFile.open(bytes)
    const file = hasForm(given) ? given : await PdfFile.open(withInvisibleField(given, signing.field))
    const signed = await sign({ ...signing, file, key })
    return { bytes: signed, sha256: sha256(signed) }
  })
}

export function judgePdf(bytes: Uint8Array): Promise<Done<Judged>> {
  return done(async () => {
    const findings = await verifyPdf(bytes)
    return { verdict: fileVerdict(findings), sha256: sha256(bytes), findings }
  })
}

function hasForm(file: PdfFile): boolean {
  return signatureFields(file).length > 0
}

async function done<T>(work: () => Promise<T>): Promise<Done<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof PdfDamage) return { ok: false, code: error.code, known: [] }
    if (error instanceof CannotSign) return { ok: false, code: error.code, known: error.known }
    if (error instanceof WrongPassphrase) return { ok: false, code: 'passphrase-wrong', known: [] }
    if (error instanceof NoIdentity) return { ok: false, code: 'identity-unusable', known: [] }
    throw error
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
