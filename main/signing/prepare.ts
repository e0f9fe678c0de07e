import type { PdfFile } from './pdf/file.ts'
import { damaged } from './pdf/damage.ts'
import { type Dict, isArray, isDict, Name, nameOf, Ref, Text, textOf, type Value } from './pdf/values.ts'
import { revised, text, written } from './pdf/write.ts'
import { refsOf, signatureFields } from './fields.ts'
import { pagesOf } from './pages.ts'

/** A link to such an address in the printed document marks where somebody signs; the name of the field follows. */
export const markerAddress = 'https://sig.invalid/field/'

interface Marker {
  readonly name: string
  readonly ref: Ref
  readonly page: Ref
  readonly dict: Dict
}

/**
 * A printed PDF with a field to be signed wherever a link marks one. Fields take the place of the links, so that the tags that lead to
 * those lead to them. What was printed stays, byte for byte. `id`: sixteen random bytes, which name the file (ISO 32000-1, 14.4).
 * Throws PdfDamage.
 */
export function prepare(file: PdfFile, id: Uint8Array): Uint8Array {
  const markers = markersOf(file)
  const changes = new Map<number, Uint8Array>()
  const put = ({ number }: Ref, value: Value) => void changes.set(number, written(value))
  const dropped = new Set<number>()
  const fields: Ref[] = []
  for (const name of new Set(markers.map((each) => each.name))) {
    const parts = markers.filter((each) => each.name === name)
    const [first, ...others] = parts
    if (!first) continue
    // A marker that runs over lines or elements is several links; those on its first page become one box.
    const rects = parts.filter(({ page }) => page.number === first.page.number).map(({ dict }) => rectOf(file, dict))
    put(first.ref, widget(name, first, united(rects)))
    for (const { ref } of others) dropped.add(ref.number)
    fields.push(first.ref)
    retag(file, first, changes)
  }
  for (const page of new Set(markers.map((each) => each.page.number))) {
    const dict = file.dict(new Ref(page)) ?? damaged('a page is missing')
    const annotations = refsOf(file, dict.get('Annots')).filter(({ number }) => !dropped.has(number))
    put(new Ref(page), new Map([...dict, ['Annots', annotations], ['Tabs', new Name('S')]]))
  }
  put(file.root, new Map([...file.catalog, ['AcroForm', form(file, fields)]]))
  const name = new Text(id)
  return revised(file, changes, file.trailer.has('ID') ? new Map() : new Map([['ID', [name, name]]])).bytes
}

/** A field without a box, for a file that has none: it hides nothing of what is signed. Throws PdfDamage. */
export function withInvisibleField(file: PdfFile, name: string): Uint8Array {
  const page = firstPage(file)
  const dict = file.dict(page) ?? damaged('it has no page')
  const field = new Ref(file.size)
  const entries: Dict = new Map<string, Value>([['Type', new Name('Annot')], ['Subtype', new Name('Widget')], ['FT', new Name('Sig')], ['T', text(name)], ['Rect', [0, 0, 0, 0]], ['F', 132], ['P', page]])
  const annotations = file.resolve(dict.get('Annots'))
  const changes = new Map([
    [field.number, written(entries)],
    [page.number, written(new Map([...dict, ['Annots', [...(isArray(annotations) ? annotations : []), field]]]))],
    [file.root.number, written(new Map([...file.catalog, ['AcroForm', form(file, [field])]]))],
  ])
  return revised(file, changes).bytes
}

function form(file: PdfFile, fields: readonly Ref[]): Dict {
  const own = file.dict(file.catalog.get('AcroForm')) ?? new Map<string, Value>()
  // Signatures are there, and only appending keeps them (ISO 32000-1, table 219).
  return new Map<string, Value>([...own, ['Fields', [...refsOf(file, own.get('Fields')), ...fields]], ['SigFlags', 3]])
}

function widget(name: string, { page, dict }: Marker, rect: readonly number[]): Dict {
  const kept = (['StructParent'] as const).flatMap((key) => (dict.has(key) ? [[key, dict.get(key) ?? null] as const] : []))
  return new Map<string, Value>([
    ['Type', new Name('Annot')],
    ['Subtype', new Name('Widget')],
    ['FT', new Name('Sig')],
    ['T', text(name)],
    ['TU', dict.get('Contents') ?? text(name)],
    ['Rect', rect],
    ['F', 4],
    ['P', page],
    ...kept,
  ])
}

function markersOf(file: PdfFile): readonly Marker[] {
  const taken = new Set(signatureFields(file).map(({ name }) => name))
  return pagesOf(file).flatMap((page) =>
    refsOf(file, file.dict(page)?.get('Annots')).flatMap((ref) => {
      const dict = file.dict(ref)
      const address = textOf(file.resolve(file.dict(dict?.get('A'))?.get('URI')))
      const name = address.startsWith(markerAddress) ? decodeURIComponent(address.slice(markerAddress.length)) : ''
      return dict && name !== '' && !taken.has(name) ? [{ name, ref, page, dict }] : []
    }),
  )
}

function firstPage(file: PdfFile): Ref {
  return pagesOf(file)[0] ?? damaged('it has no page')
}

/** The element of the tags that stands for the link is a form field now (ISO 32000-1, 14.8.4). */
function retag(file: PdfFile, { dict }: Marker, changes: Map<number, Uint8Array>): void {
  const key = dict.get('StructParent')
  const tree = file.dict(file.dict(file.catalog.get('StructTreeRoot'))?.get('ParentTree'))
  const element = typeof key === 'number' && tree ? inNumberTree(file, tree, key, 0) : undefined
  const found = file.dict(element)
  if (element instanceof Ref && found && nameOf(found.get('S')) === 'Link') changes.set(element.number, written(new Map([...found, ['S', new Name('Form')]])))
}

function inNumberTree(file: PdfFile, node: Dict, key: number, depth: number): Value | undefined {
  const numbers = file.resolve(node.get('Nums'))
  if (isArray(numbers)) {
    const at = numbers.findIndex((each, index) => index % 2 === 0 && each === key)
    return at < 0 ? undefined : numbers[at + 1]
  }
  if (depth > 20) return damaged('its tags lead back to themselves')
  for (const kid of refsOf(file, node.get('Kids'))) {
    const child = file.resolve(kid)
    const found = isDict(child) ? inNumberTree(file, child, key, depth + 1) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function rectOf(file: PdfFile, dict: Dict): readonly number[] {
  const rect = file.resolve(dict.get('Rect'))
  return isArray(rect) && rect.length === 4 ? rect.map(Number) : damaged('a link has no place')
}

function united(rects: readonly (readonly number[])[]): readonly number[] {
  const side = (index: number) => rects.map((rect) => rect[index] ?? 0)
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))]
}
