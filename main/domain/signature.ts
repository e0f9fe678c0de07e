/** What can be said of a signature, the best first. The order is that in which a file is as bad as its worst signature. */
export const verdicts = ['valid', 'valid-with-later-signatures', 'later-changes-unclassified', 'changed-after-signing', 'broken'] as const
export type SignatureVerdict = (typeof verdicts)[number]
export type FileVerdict = SignatureVerdict | 'not-signed'

/** Why a signature does not hold. */
export type SignatureFaultCode = 'malformed' | 'content-changed' | 'key-mismatch' | 'certificate-changed' | 'method-unknown' | 'method-weak' | 'time-stamp' | 'misplaced'

/** What was changed after a signature, in the code that its sentence has. */
export type ChangeCode =
  | 'page'
  | 'form'
  | 'field-emptied'
  | 'field-moved'
  | 'signature-replaced'
  | 'appearance'
  | 'field-added'
  | 'action'
  | 'layers'
  | 'facts'
  | 'visible'
  | 'forbidden'
  | 'field-added-visible'
  | 'unknown-object'
  | 'unknown-form'
  | 'trailing'

/** One signature of a file, as it was found. */
export interface SignatureFinding {
  readonly field: string
  readonly verdict: SignatureVerdict
  /** Null when it cannot be read at all. */
  readonly signer: string | null
  readonly organization: string
  readonly fingerprint: string | null
  readonly selfSigned: boolean
  readonly issuer: string
  /** ISO 8601, UTC: from the time stamp, else as the signer's computer said; null: it does not say. */
  readonly signedAt: string | null
  readonly stampedBy: string | null
  /** The certificate was not valid at that moment. */
  readonly certificateExpired: boolean
  /** It is the seal of who sent the document out: only signatures may follow. */
  readonly certifies: boolean
  readonly coversWholeFile: boolean
  readonly fault: SignatureFaultCode | null
  readonly changes: readonly ChangeCode[]
}

/** As bad as the worst of its signatures. */
export function fileVerdict(findings: readonly Pick<SignatureFinding, 'verdict'>[]): FileVerdict {
  if (findings.length === 0) return 'not-signed'
  return verdicts[Math.max(...findings.map(({ verdict }) => verdicts.indexOf(verdict)))] ?? 'broken'
}
