import type { ChangeCode, SignatureFaultCode, SignatureFinding, SignatureVerdict } from '../domain/signature.ts'
import { fingerprintOf, isSelfSigned } from './certificate.ts'
import { changesBetween } from './changes.ts'
import { SignatureFault } from './der.ts'
import { type SignatureField, signatureFields } from './fields.ts'
import { isCanonical } from './increment.ts'
import { PdfDamage } from './pdf/damage.ts'
import { PdfFile } from './pdf/file.ts'
import { Ref, textOf } from './pdf/values.ts'
import { readSignature, type SoundSignature } from './read-signature.ts'
import { removedSignatures } from './removed-signatures.ts'

/** So many signatures are checked: each costs time, and no agreement has a hundred. */
const most = 100
/** What says too little about a change for the file to be called sound or changed. */
const unclassified: ReadonlySet<ChangeCode> = new Set(['field-added-visible', 'unknown-object', 'unknown-form', 'trailing'])

type Checked = { readonly field: SignatureField; readonly sound: SoundSignature } | { readonly field: SignatureField; readonly fault: SignatureFaultCode }

/** Every signature of a PDF, in the order in which they were made, and what can be said of it. Throws PdfDamage: the file cannot be read. */
export async function verifyPdf(bytes: Uint8Array): Promise<readonly SignatureFinding[]> {
  const file = await PdfFile.open(bytes)
  const signed = signatureFields(file).filter(({ value }) => value !== null)
  if (signed.length > most) throw new PdfDamage('pdf-signed-too-often', `it has ${signed.length} signatures`)
  const checked: Checked[] = []
  for (const field of signed) checked.push(await check(file, field))
  const sound = checked.flatMap((each) => ('sound' in each ? [each.sound] : [])).toSorted((a, b) => a.end - b.end)
  const steps = stepsAfter(sound, file)
  const findings: SignatureFinding[] = []
  for (const each of checked.toSorted((a, b) => endOf(a) - endOf(b))) findings.push('sound' in each ? await findingOf(file, each, sound, steps) : brokenFinding(file, each.field, each.fault))
  const gone = await removedSignatures(file)
  return [...findings, ...gone.map((field) => removedFinding(field))]
}

async function check(file: PdfFile, field: SignatureField): Promise<Checked> {
  try {
    return { field, sound: await readSignature(file, field) }
  } catch (error) {
    if (error instanceof SignatureFault) return { field, fault: error.fault }
    if (error instanceof PdfDamage) return { field, fault: 'misplaced' }
    throw error
  }
}

function endOf(each: Checked): number {
  return 'sound' in each ? each.sound.end : Number.MAX_SAFE_INTEGER
}

/** For each sound signature what came between it and the next one, or the end of the file. */
function stepsAfter(sound: readonly SoundSignature[], file: PdfFile): readonly (readonly ChangeCode[])[] {
  return sound.map(({ end, file: before }, index) => {
    const next = sound[index + 1]
    if (!next && end === file.bytes.length) return []
    const after = next?.file ?? file
    if (after.sections.length === before.sections.length) return ['trailing']
    const { codes, known } = changesBetween(before, after)
    // A revision that nobody signed and that adds nothing is there for a reason that is not known.
    const idle: readonly ChangeCode[] = next || known || codes.length > 0 ? [] : ['unknown-object']
    return [...codes, ...idle, ...(isCanonical(after, end) ? [] : (['unknown-form'] as const))]
  })
}

async function findingOf(file: PdfFile, { field, sound: own }: Extract<Checked, { sound: SoundSignature }>, sound: readonly SoundSignature[], steps: readonly (readonly ChangeCode[])[]): Promise<SignatureFinding> {
  const place = sound.indexOf(own)
  const changes = [...new Set(steps.slice(place).flat())]
  const { signer, stampedAt, stampedBy } = own
  const signedAt = stampedAt ?? timeSaid(file, field)
  return {
    field: field.name,
    verdict: verdictOf(changes, place < sound.length - 1),
    signer: signer.commonName || signer.organization,
    organization: signer.organization,
    fingerprint: await fingerprintOf(signer),
    selfSigned: isSelfSigned(signer),
    issuer: signer.issuerName,
    signedAt,
    stampedBy,
    certificateExpired: signedAt !== null && (signedAt < signer.notBefore || signedAt > signer.notAfter),
    certifies: isSeal(file, field),
    coversWholeFile: own.end === file.bytes.length,
    fault: null,
    changes,
  }
}

function verdictOf(changes: readonly ChangeCode[], followed: boolean): SignatureVerdict {
  if (changes.some((code) => !unclassified.has(code))) return 'changed-after-signing'
  if (changes.length > 0) return 'later-changes-unclassified'
  return followed ? 'valid-with-later-signatures' : 'valid'
}

function brokenFinding(file: PdfFile, field: SignatureField, fault: SignatureFaultCode): SignatureFinding {
  return { ...unread(field.name), signedAt: timeSaid(file, field), certifies: isSeal(file, field), fault }
}

function removedFinding(field: string): SignatureFinding {
  return { ...unread(field), verdict: 'changed-after-signing', changes: ['field-emptied'] }
}

function unread(field: string): SignatureFinding {
  return { field, verdict: 'broken', signer: null, organization: '', fingerprint: null, selfSigned: false, issuer: '', signedAt: null, stampedBy: null, certificateExpired: false, certifies: false, coversWholeFile: false, fault: null, changes: [] }
}

function isSeal(file: PdfFile, { value }: SignatureField): boolean {
  const seal = file.dict(file.catalog.get('Perms'))?.get('DocMDP')
  return value instanceof Ref && seal instanceof Ref && seal.number === value.number
}

/** When the signer's computer says that it was: nobody else vouches for that. */
function timeSaid(file: PdfFile, { value }: SignatureField): string | null {
  const said = textOf(file.resolve(file.dict(value)?.get('M')))
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)'?)?/.exec(said)
  if (!found) return null
  const [, year, month, day, hour, minute, second, sign, hours = '00', minutes = '00'] = found
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString().replace('.000Z', 'Z')
}
