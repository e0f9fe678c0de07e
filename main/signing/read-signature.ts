import { Der, SignatureFault } from './der.ts'
import { type SignatureField, signatureFields } from './fields.ts'
import type { PdfFile } from './pdf/file.ts'
import { type Dict, isArray, latin1, nameOf, Ref, same, Text } from './pdf/values.ts'
import { joined } from './pdf/write.ts'
import { type VerifiedCms, verifyCms, verifyTimeStamp } from './read-cms.ts'

/** A signature that holds, and the file as it was when it was made. */
export interface SoundSignature extends VerifiedCms {
  /** The first byte that it does not cover. */
  readonly end: number
  readonly file: PdfFile
}

/** Checks one signature over the bytes that it is about. Throws SignatureFault, PdfDamage. */
export async function readSignature(file: PdfFile, field: SignatureField): Promise<SoundSignature> {
  const dict = file.dict(field.value)
  if (!dict || !(field.value instanceof Ref) || file.entry(field.value.number)?.kind !== 'at') throw new SignatureFault('the field has no signature of its own', 'misplaced')
  const { from, to, end } = rangeOf(dict, file.bytes.length)
  const bytes = contentsOf(file, dict, from, to)
  const then = await file.before(end)
  // Another field, or another state of this one, must not borrow the signature.
  if (!signatureFields(then).some(({ name, value }) => name === field.name && same(value, field.value))) throw new SignatureFault('the field had no signature then', 'misplaced')
  const data = joined([file.bytes.subarray(0, from), file.bytes.subarray(to, end)])
  return { end, file: then, ...(await verifiedBy(nameOf(file.resolve(dict.get('SubFilter'))), bytes, data)) }
}

async function verifiedBy(kind: string | undefined, bytes: Uint8Array, data: Uint8Array): Promise<VerifiedCms> {
  if (kind === 'ETSI.CAdES.detached' || kind === 'adbe.pkcs7.detached') return verifyCms(bytes, data)
  if (kind !== 'ETSI.RFC3161') throw new SignatureFault(`its kind is ${kind ?? 'not said'}`, 'method-unknown')
  const { at, by, signer } = await verifyTimeStamp(bytes, data)
  return { signer, stampedAt: at, stampedBy: by }
}

/** Two parts with one gap: anything else leaves bytes out that somebody could change. */
function rangeOf(dict: Dict, size: number): { readonly from: number; readonly to: number; readonly end: number } {
  const range = dict.get('ByteRange')
  const [begin, from, to, rest] = isArray(range) && range.length === 4 ? range : []
  if (begin !== 0 || !isPlace(from) || !isPlace(to) || !isPlace(rest) || from >= to || to + rest > size) throw new SignatureFault('it does not say which bytes it is about', 'misplaced')
  return { from, to, end: to + rest }
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** The signature itself, which must fill the gap exactly, in one writing, and be followed by nothing but zeros. */
function contentsOf(file: PdfFile, dict: Dict, from: number, to: number): Uint8Array {
  const contents = dict.get('Contents')
  if (!(contents instanceof Text) || !contents.hex || contents.from !== from || contents.to !== to) throw new SignatureFault('the gap in what it covers is not where it stands itself', 'misplaced')
  const digits = latin1(file.bytes.subarray(from + 1, to - 1))
  if (digits.length % 2 !== 0 || !(/^[0-9a-f]*$/.test(digits) || /^[0-9A-F]*$/.test(digits))) throw new SignatureFault('it is not written as a signature is')
  const { raw } = Der.first(contents.bytes)
  if (contents.bytes.subarray(raw.length).some((byte) => byte !== 0)) throw new SignatureFault('something stands behind it')
  return raw
}
