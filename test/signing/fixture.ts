import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import type { KeyKind } from '../../main/domain/identity.ts'
import { newIdentity, unlock } from '../../main/signing/identity.ts'
import { PdfFile } from '../../main/signing/pdf/file.ts'
import { markerAddress, prepare } from '../../main/signing/prepare.ts'
import { sign } from '../../main/signing/sign.ts'
import type { SigningKey } from '../../main/signing/signing-key.ts'

export const passphrase = 'correct horse – Rössl'
export const now = '2026-11-28T09:00:00Z'
const fileId = Uint8Array.from({ length: 16 }, (_, index) => index)

/** An identity and its key, ready to sign. */
export async function identity(name: string, kind: KeyKind = 'p256', organization = 'City of Riverton') {
  const locked = await newIdentity({ name, organization, kind, passphrase, now: '2026-01-01T00:00:00Z', serial: crypto.getRandomValues(new Uint8Array(16)) })
  return { ...locked, key: await unlock(locked.pkcs12, passphrase) }
}

/** Pages with tags and links that mark where to sign, of the kind that Chromium writes; `marks` stand on the last page. */
export async function printed(pages: number, marks: readonly string[], objectStreams = false): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const { context, catalog } = document
  for (let page = 0; page < pages; page++) document.addPage([612, 792]).drawText(`Page ${page + 1} of what the parties agree`)
  const root = context.nextRef()
  const nums = context.obj([])
  const annotations = marks.map((mark, index) => {
    const annotation = context.nextRef()
    const element = context.register(context.obj({ Type: 'StructElem', S: 'Link', P: root, K: context.obj({ Type: 'OBJR', Obj: annotation }) }))
    nums.push(context.obj(index))
    nums.push(element)
    context.assign(annotation, context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [72, 100 + index * 60, 300, 140 + index * 60], StructParent: index, A: { S: 'URI', URI: PDFString.of(`${markerAddress}${mark}`) } }))
    return annotation
  })
  document.getPages().at(-1)?.node.set(PDFName.of('Annots'), context.obj(annotations))
  context.assign(root, context.obj({ Type: 'StructTreeRoot', ParentTree: context.register(context.obj({ Nums: nums })) }))
  catalog.set(PDFName.of('StructTreeRoot'), root)
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  document.setTitle('An agreement')
  return document.save({ useObjectStreams: objectStreams })
}

export async function prepared(pages: number, marks: readonly string[], objectStreams = false): Promise<Uint8Array> {
  return prepare(await PdfFile.open(await printed(pages, marks, objectStreams)), fileId)
}

export async function signed(bytes: Uint8Array, field: string, key: SigningKey, certifies = false): Promise<Uint8Array> {
  return sign({ file: await PdfFile.open(bytes), field, key, at: now, reason: 'I agree', details: ['Director', now, 'I agree'], certifies })
}

/** A file with a seal, then signed by each of these keys in turn. */
export async function sealedAndSigned(keys: readonly SigningKey[], pages = 2): Promise<Uint8Array> {
  const names = ['seal', ...keys.slice(1).map((_, index) => `party-${index + 1}`)]
  let bytes = await prepared(pages, names)
  for (const [index, key] of keys.entries()) bytes = await signed(bytes, names[index] ?? '', key, index === 0)
  return bytes
}
