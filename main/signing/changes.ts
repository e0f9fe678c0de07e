import type { ChangeCode } from '../domain/signature.ts'
import { rectangleOf, refsOf, type SignatureField, signatureFields } from './fields.ts'
import type { PdfFile } from './pdf/file.ts'
import { type Dict, isArray, isDict, latin1, nameOf, Ref, same, Stream, type Value } from './pdf/values.ts'
import { pagesOf } from './pages.ts'
import { permissionOf } from './permission.ts'
import { dangling, reachable } from './reach.ts'

/** What came after a signature. */
export interface Changes {
  readonly codes: readonly ChangeCode[]
  /** Something was added that is known and shows nothing: data for checking later, or the date of the change. */
  readonly known: boolean
}

/** Which keys of the catalog do what; a change of any other is not classified. */
const catalogCodes: Readonly<Record<string, ChangeCode>> = { Pages: 'page', OpenAction: 'action', AA: 'action', Names: 'action', OCProperties: 'layers', Perms: 'forbidden' }
/** Where what a person sees is reached from. */
const visibleKeys = ['Pages', 'AcroForm', 'OpenAction', 'AA', 'Names', 'OCProperties', 'Perms'] as const

/**
 * What a later state of a file changed of an earlier one: object by object, so that only what a signature must change, and what adds
 * nothing to be seen, passes.
 */
export function changesBetween(before: PdfFile, after: PdfFile): Changes {
  return new Comparison(before, after).run()
}

class Comparison {
  readonly #before: PdfFile
  readonly #after: PdfFile
  readonly #codes = new Set<ChangeCode>()
  readonly #changed: ReadonlySet<number>
  readonly #explained = new Set<number>()
  #known = false

  constructor(before: PdfFile, after: PdfFile) {
    this.#before = before
    this.#after = after
    const numbers = after.sections.slice(0, after.sections.length - before.sections.length).flatMap(({ entries }) => [...entries.keys()])
    this.#changed = new Set(numbers.filter((number) => !same(before.get(number), after.get(number))))
  }

  run(): Changes {
    const [before, after] = [this.#before, this.#after]
    if (before.root.number !== after.root.number) this.#codes.add('visible')
    this.#fields()
    const added = this.#form()
    this.#pages(added)
    this.#catalog()
    this.#facts()
    this.#rest()
    return { codes: [...this.#codes], known: this.#known }
  }

  #fields(): void {
    const now = new Map(signatureFields(this.#after).map((field) => [field.ref.number, field]))
    for (const field of signatureFields(this.#before)) {
      for (const { number } of [field.ref, field.widget]) this.#explained.add(number)
      const later = now.get(field.ref.number)
      if (!later) this.#codes.add('form')
      else this.#field(field, later)
    }
  }

  #field(field: SignatureField, later: SignatureField): void {
    const signedNow = field.value === null && later.value !== null
    if (field.value !== null && later.value === null) this.#codes.add('field-emptied')
    else if (field.value !== null && !same(field.value, later.value)) this.#codes.add('signature-replaced')
    if (field.value instanceof Ref && this.#changed.has(field.value.number)) this.#codes.add('signature-replaced')
    // What is signed into a field must be new: it could be made of what the signature before covers otherwise.
    if (signedNow && !(later.value instanceof Ref && this.#before.get(later.value.number) === null)) this.#codes.add('form')
    if (signedNow && permissionOf(this.#before) === 1) this.#codes.add('forbidden')
    const free = new Set(signedNow ? ['V', 'AP', 'F', 'M'] : ['V'])
    for (const key of differing(field.dict, later.dict)) if (!free.has(key)) this.#codes.add(codeOfKey(key))
    const [widget, widgetLater] = [this.#before.dict(field.widget), this.#after.dict(later.widget)]
    if (field.widget.number === field.ref.number) return
    if (!widget || !widgetLater || field.widget.number !== later.widget.number) this.#codes.add('form')
    else for (const key of differing(widget, widgetLater)) if (!free.has(key)) this.#codes.add(codeOfKey(key))
  }

  /** Compares the form itself; answers the boxes that were added to it. */
  #form(): ReadonlySet<number> {
    const [place, placeLater] = [this.#before.catalog.get('AcroForm'), this.#after.catalog.get('AcroForm')]
    const [form, later] = [this.#before.dict(place) ?? new Map<string, Value>(), this.#after.dict(placeLater) ?? new Map<string, Value>()]
    for (const value of [place, form.get('Fields')]) if (value instanceof Ref) this.#explained.add(value.number)
    const [fields, fieldsLater] = [refsOf(this.#before, form.get('Fields')), refsOf(this.#after, later.get('Fields'))]
    if (!fields.every((ref, index) => same(ref, fieldsLater[index]))) this.#codes.add('form')
    for (const key of differing(form, later)) if (key !== 'Fields' && key !== 'SigFlags') this.#codes.add(key === 'NeedAppearances' ? 'appearance' : 'form')
    const added = new Set(fieldsLater.slice(fields.length).map(({ number }) => number))
    const signatures = new Map(signatureFields(this.#after).map((field) => [field.ref.number, field]))
    for (const number of added) this.#added(signatures.get(number))
    return new Set([...added].flatMap((number) => [number, signatures.get(number)?.widget.number ?? number]))
  }

  /** A field may be added by who signs without one, as most programs do; one that can be seen could cover words. */
  #added(field: SignatureField | undefined): void {
    if (!field || this.#before.get(field.ref.number) !== null) return void this.#codes.add('form')
    if (permissionOf(this.#before) !== null) return void this.#codes.add('field-added')
    const [left, bottom, right, top] = rectangleOf(this.#after, this.#after.dict(field.widget)) ?? [0, 0, 1, 1]
    if (right > left && top > bottom) this.#codes.add('field-added-visible')
  }

  #pages(added: ReadonlySet<number>): void {
    for (const page of pagesOf(this.#before)) {
      const dict = this.#before.dict(page)
      const list = dict?.get('Annots')
      const touched = this.#changed.has(page.number) || (list instanceof Ref && this.#changed.has(list.number))
      if (!touched) continue
      this.#explained.add(page.number)
      if (list instanceof Ref) this.#explained.add(list.number)
      const later = this.#after.dict(page)
      if (!dict || !later || differing(dict, later).some((key) => key !== 'Annots')) this.#codes.add('page')
      const [old, now] = [this.#before.resolve(list), this.#after.resolve(later?.get('Annots'))]
      const [items, itemsLater] = [isArray(old) ? old : [], isArray(now) ? now : []]
      const kept = items.every((item, index) => same(item, itemsLater[index]))
      if (!kept || !itemsLater.slice(items.length).every((item) => item instanceof Ref && added.has(item.number))) this.#codes.add('page')
    }
  }

  #catalog(): void {
    this.#explained.add(this.#before.root.number)
    for (const key of differing(this.#before.catalog, this.#after.catalog)) {
      if (key === 'AcroForm' || key === 'Metadata') continue
      if (key === 'DSS' || key === 'Extensions') this.#known = true
      else this.#codes.add(catalogCodes[key] ?? 'unknown-object')
    }
    for (const number of reachable(this.#before, this.#before.catalog.get('DSS'))) {
      this.#explained.add(number)
      if (this.#changed.has(number)) this.#known = true
    }
  }

  /** Title, author and the like stay; when the file was changed, and with what, may be said. */
  #facts(): void {
    const [info, infoLater] = [this.#before.trailer.get('Info'), this.#after.trailer.get('Info')]
    if (info instanceof Ref) this.#explained.add(info.number)
    const keys = differing(this.#before.dict(info) ?? new Map(), this.#after.dict(infoLater) ?? new Map())
    const [packet, packetLater] = [this.#before.catalog.get('Metadata'), this.#after.catalog.get('Metadata')]
    if (packet instanceof Ref) this.#explained.add(packet.number)
    const [xmp, xmpLater] = [this.#before.resolve(packet), this.#after.resolve(packetLater)]
    if (keys.length > 0 || !same(xmp, xmpLater)) this.#known = true
    if (keys.some((key) => key !== 'ModDate' && key !== 'Producer') || undated(xmp) !== undated(xmpLater)) this.#codes.add('facts')
  }

  #rest(): void {
    const added = [...this.#changed].filter((number) => this.#before.get(number) === null)
    if (added.length > 0) {
      const awaited = dangling(this.#before)
      if (added.some((number) => awaited.has(number))) this.#codes.add('visible')
    }
    const others = [...this.#changed].filter((number) => this.#before.get(number) !== null && !this.#explained.has(number))
    if (others.length === 0) return
    const { catalog } = this.#before
    const layers = reachable(this.#before, catalog.get('OCProperties'))
    const visible = new Set(visibleKeys.flatMap((key) => [...reachable(this.#before, catalog.get(key))]))
    for (const number of others) this.#codes.add(isPacked(this.#before.get(number)) ? 'visible' : layers.has(number) ? 'layers' : visible.has(number) ? 'visible' : 'unknown-object')
  }
}

function codeOfKey(key: string): ChangeCode {
  return key === 'Rect' ? 'field-moved' : key === 'AP' ? 'appearance' : 'form'
}

function differing(a: Dict, b: Dict): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => !same(a.get(key), b.get(key)))
}

/** A stream that other objects stand in. */
function isPacked(value: Value): boolean {
  return value instanceof Stream && nameOf(value.dict.get('Type')) === 'ObjStm'
}

/** An XMP packet without what says when, and with what program, it was last changed. */
function undated(value: Value): string {
  if (!(value instanceof Stream)) return isDict(value) || value !== null ? 'none' : ''
  const plain = latin1(value.bytes)
  return plain.replaceAll(/<(\w+:(?:ModifyDate|MetadataDate|InstanceID|Producer))>[^<]*<\/\1>|\w+:(?:ModifyDate|MetadataDate|InstanceID|Producer)="[^"]*"|\s+/g, '')
}
