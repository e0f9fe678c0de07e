import { damaged, PdfDamage } from './pdf/damage.ts'
import type { PdfFile } from './pdf/file.ts'
import { type Dict, isArray, nameOf, Ref, textOf, type Value } from './pdf/values.ts'

/** A box of a PDF that is there to be signed. */
export interface SignatureField {
  readonly name: string
  /** The object of the field. */
  readonly ref: Ref
  /** The object that says where its box is; often the field itself. */
  readonly widget: Ref
  readonly dict: Dict
  /** What was signed into it; null: nothing yet. */
  readonly value: Value
}

const mostFields = 10_000
const deepest = 20

/** Every field to be signed, in the order of the form. Throws PdfDamage. */
export function signatureFields(file: PdfFile): readonly SignatureField[] {
  const form = file.dict(file.catalog.get('AcroForm'))
  const found: SignatureField[] = []
  const seen = new Set<number>()
  const visit = (value: Value, path: string, type: string | undefined, depth: number): void => {
    if (!(value instanceof Ref)) return
    if (seen.has(value.number)) damaged('a field of its form stands in it twice')
    seen.add(value.number)
    if (seen.size > mostFields || depth > deepest) throw new PdfDamage('pdf-too-much', `its form has more than ${mostFields} fields`)
    const dict = file.dict(value)
    if (dict === null) return
    const own = textOf(file.resolve(dict.get('T')))
    const name = [path, own].filter((part) => part !== '').join('.')
    const kind = nameOf(file.resolve(dict.get('FT'))) ?? type
    const kids = refsOf(file, dict.get('Kids'))
    const fields = kids.filter((kid) => file.dict(kid)?.has('T'))
    for (const kid of fields) visit(kid, name, kind, depth + 1)
    if (kind === 'Sig' && fields.length === 0) found.push({ name, ref: value, widget: kids[0] ?? value, dict, value: dict.get('V') ?? null })
  }
  for (const field of refsOf(file, form?.get('Fields'))) visit(field, '', undefined, 0)
  return found
}

export function refsOf(file: PdfFile, value: Value | undefined): readonly Ref[] {
  const list = file.resolve(value)
  return isArray(list) ? list.filter((each) => each instanceof Ref) : []
}

/** The rectangle of a box as left, bottom, right, top; null when it has none. */
export function rectangleOf(file: PdfFile, widget: Dict | null): readonly [number, number, number, number] | null {
  const list = file.resolve(widget?.get('Rect'))
  if (!isArray(list) || list.length !== 4) return null
  const [a, b, c, d] = list.map((each) => file.resolve(each))
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') return null
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}
