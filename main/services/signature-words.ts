import { fill } from '../contract/messages/fill.ts'
import { changeWords, faultWords, fileVerdictWords, signatureVerdictWords, signatureWords } from '../contract/messages/signing.ts'
import type { JudgedFile, JudgedSignature } from '../contract/signing.ts'
import type { SignatureFinding } from '../domain/signature.ts'
import type { Judged } from './signing-jobs.ts'

/** A file and its signatures in plain words. */
export function judged({ verdict, sha256, findings }: Judged): JudgedFile {
  return { verdict, says: fileVerdictWords[verdict], sha256, signatures: findings.map(judgedSignature) }
}

function judgedSignature(finding: SignatureFinding): JudgedSignature {
  const { field, signer, fingerprint, signedAt, verdict, coversWholeFile } = finding
  return { field, signer, fingerprint, signedAt, verdict, coversWholeFile, says: says(finding) }
}

function says(finding: SignatureFinding): string {
  const { field, signer, fingerprint, verdict, changes, fault, selfSigned, issuer, certificateExpired } = finding
  const outcome = fill(signatureVerdictWords[verdict], { changes: changes.map((code) => changeWords[code]).join('; '), fault: faultWords[fault ?? 'malformed'] })
  if (signer === null || fingerprint === null) return `${fill(verdict === 'broken' ? signatureWords.unread : signatureWords.removed, { field })} ${outcome}`
  const who = selfSigned ? fill(signatureWords.selfSigned, { fingerprint: inFours(fingerprint) }) : fill(signatureWords.issued, { issuer })
  return [made(finding, signer), outcome, who, ...(certificateExpired ? [signatureWords.expired] : [])].join(' ')
}

function made({ organization, signedAt, stampedBy, certifies }: SignatureFinding, signer: string): string {
  const at = signedAt === null ? '' : fill(stampedBy === null ? signatureWords.at : signatureWords.stamped, { at: signedAt, by: stampedBy ?? '' })
  const of = organization === '' || organization === signer ? '' : fill(signatureWords.ofOrganization, { organization })
  return fill(certifies ? signatureWords.sealed : signatureWords.signed, { signer, organization: of, at })
}

/** "3f9a 01bc 77aa 0c1d". */
function inFours(fingerprint: string): string {
  return fingerprint.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ')
}
