import { appearanceOf } from './appearance.ts'
import { readCertificate } from './certificate.ts'
import { signCms, type TimeStamper } from './cms.ts'
import { rectangleOf, type SignatureField, signatureFields } from './fields.ts'
import { PdfFile } from './pdf/file.ts'
import { type Dict, isDict, Name, Ref, sameBytes, Text, type Value } from './pdf/values.ts'
import { ascii, hexOf, joined, revised, text, written } from './pdf/write.ts'
import { permissionOf } from './permission.ts'
import type { SigningKey } from './signing-key.ts'

export interface Signing {
  readonly file: PdfFile
  readonly field: string
  readonly key: SigningKey
  /** ISO 8601, UTC. */
  readonly at: string
  readonly reason: string
  /** What stands in the box below the signer's name. */
  readonly details: readonly string[]
  /** Makes it the seal of the document: from then on only signatures may be added (DocMDP 2). It must be the first. */
  readonly certifies?: boolean
  readonly stamp?: TimeStamper
}

export type CannotSignCode = 'field-unknown' | 'field-signed' | 'seal-not-first' | 'sealed-shut'

/** A field cannot be signed; `known` are the fields that still can. */
export class CannotSign extends Error {
  override readonly name = 'CannotSign'
  readonly code: CannotSignCode
  readonly known: readonly string[]
  constructor(code: CannotSignCode, known: readonly string[]) {
    super(code)
    this.code = code
    this.known = known
  }
}

/** So many bytes are kept free for the signature with its certificates. */
const room = 32 * 1024
const digits = 10

/** A PDF with one signature more, after all that was there (PAdES B-B, EN 319 142-1). Throws CannotSign, PdfDamage. */
export async function sign(signing: Signing): Promise<Uint8Array> {
  const { file } = signing
  const field = fieldOf(signing)
  const signature = new Ref(file.size)
  const template = signatureObject(signing)
  const changes = new Map([[signature.number, template.bytes], ...(await widgetChanges(signing, field, signature)), ...formChanges(signing, signature)])
  const { bytes, offsets } = revised(file, changes)
  const begins = (offsets.get(signature.number) ?? 0) + `${signature.number} 0 obj\n`.length
  const [from, to] = [begins + template.contents, begins + template.contents + room * 2 + 2]
  bytes.set(ascii(rangeText(from, to, bytes.length)), begins + template.range)
  const cms = await signCms(joined([bytes.subarray(0, from), bytes.subarray(to)]), signing.key, signing.stamp)
  if (cms.length > room) throw new RangeError(`The signature has ${cms.length} bytes; at most ${room} fit.`)
  bytes.set(ascii(hexOf(cms)), from + 1)
  if (!sameBytes(bytes.subarray(0, file.bytes.length), file.bytes)) throw new Error('Signing changed what was there before.')
  return bytes
}

function fieldOf({ file, field: name, certifies = false }: Signing): SignatureField {
  const fields = signatureFields(file)
  const empty = fields.filter(({ value }) => value === null).map((each) => each.name)
  const found = fields.find((each) => each.name === name)
  if (!found) throw new CannotSign('field-unknown', empty)
  if (found.value !== null) throw new CannotSign('field-signed', empty)
  if (certifies && empty.length < fields.length) throw new CannotSign('seal-not-first', empty)
  if (permissionOf(file) === 1) throw new CannotSign('sealed-shut', empty)
  return found
}

/** The signature's dictionary with room for what is not known yet, and where in it that stands. */
function signatureObject({ key, at, reason, certifies = false }: Signing): { readonly bytes: Uint8Array; readonly range: number; readonly contents: number } {
  const { commonName, organization } = readCertificate(key.certificate)
  const reference = new Map<string, Value>([
    ['Type', new Name('SigRef')],
    ['TransformMethod', new Name('DocMDP')],
    ['TransformParams', new Map<string, Value>([['Type', new Name('TransformParams')], ['P', 2], ['V', new Name('1.2')]])],
  ])
  const entries: Dict = new Map<string, Value>([
    ['Type', new Name('Sig')],
    ['Filter', new Name('Adobe.PPKLite')],
    ['SubFilter', new Name('ETSI.CAdES.detached')],
    ['Name', text(commonName || organization)],
    ['M', new Text(ascii(`D:${at.replaceAll(/[-:T]|\.\d+|Z/g, '')}Z`))],
    ...(reason === '' ? [] : ([['Reason', text(reason)]] as const)),
    ...(certifies ? ([['Reference', [reference]]] as const) : []),
  ])
  const head = written(entries).subarray(0, -2)
  const range = ascii(` /ByteRange ${rangeText(0, 0, 0)} /Contents `)
  const contents = head.length + range.length
  return { bytes: joined([head, range, ascii(`<${'0'.repeat(room * 2)}>>>`)]), range: head.length + ' /ByteRange '.length, contents }
}

function rangeText(from: number, to: number, size: number): string {
  return `[0 ${[from, to, size - to].map((value) => String(value).padEnd(digits)).join(' ')}]`
}

async function widgetChanges({ file, key, details }: Signing, field: SignatureField, signature: Ref): Promise<[number, Uint8Array][]> {
  const widget = file.dict(field.widget) ?? field.dict
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangleOf(file, widget) ?? []
  const picture = new Ref(signature.number + 1)
  const visible = right > left && top > bottom
  const { commonName, organization } = readCertificate(key.certificate)
  const stream = visible ? await appearanceOf({ name: commonName || organization, details }, right - left, top - bottom) : null
  const looks: readonly [string, Value][] = [['F', 132], ...(stream ? [['AP', new Map([['N', picture]])] as [string, Value]] : [])]
  const value: [string, Value] = ['V', signature]
  const one = field.widget.number === field.ref.number
  return [
    ...(one ? [] : [[field.ref.number, written(new Map([...field.dict, value]))] as [number, Uint8Array]]),
    [field.widget.number, written(new Map([...widget, ...looks, ...(one ? [value] : [])]))],
    ...(stream ? [[picture.number, written(stream)] as [number, Uint8Array]] : []),
  ]
}

/** That there are signatures is said once by the form; which of them is the seal, by the catalog. */
function formChanges({ file, certifies = false }: Signing, signature: Ref): [number, Uint8Array][] {
  const place = file.catalog.get('AcroForm')
  const form = file.dict(place) ?? new Map<string, Value>()
  const flagged = form.get('SigFlags') === 3
  const marked = new Map<string, Value>([...form, ['SigFlags', 3]])
  const catalog = new Map<string, Value>([
    ...file.catalog,
    ...(!flagged && isDict(place) ? [['AcroForm', marked] as const] : []),
    ...(certifies ? [['Perms', new Map([['DocMDP', signature]])] as const] : []),
  ])
  return [
    ...(!flagged && place instanceof Ref ? [[place.number, written(marked)] as [number, Uint8Array]] : []),
    ...(certifies || (!flagged && isDict(place)) ? [[file.root.number, written(catalog)] as [number, Uint8Array]] : []),
  ]
}
