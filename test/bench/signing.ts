import { createHash, randomBytes, webcrypto } from 'node:crypto'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { newIdentity, unlock } from '../../main/signing/identity.ts'
import { PdfFile } from '../../main/signing/pdf/file.ts'
import { markerAddress, prepare } from '../../main/signing/prepare.ts'
import { sign } from '../../main/signing/sign.ts'
import type { SigningKey } from '../../main/signing/signing-key.ts'
import { verifyPdf } from '../../main/signing/verify.ts'
import { type Findings, type Line, line } from './line.ts'
import { interleave, timed } from './measure.ts'

const at = '2026-11-28T09:00:00Z'
const names = ['seal', 'first', 'second']
/** Chromium tags each paragraph and each line of a list or table: about so many elements a page. */
const tagsPerPage = 60

/** Fields, a signature and the judgement of three, at 10 and 200 pages, each against a key operation and one pass over the bytes. */
export async function signing(): Promise<Findings> {
  const { pkcs12 } = await newIdentity({ name: 'Ana', organization: '', kind: 'p256', passphrase: 'x', now: '2026-01-01T00:00:00Z', serial: randomBytes(16) })
  const key = await unlock(pkcs12, 'x')
  const lines = [...(await linesOf(10, key)), ...(await linesOf(200, key))]
  return { lines, notes: ['Signing: the goals are 60 ms at 10 pages and 300 ms at 200, then 100; unlocking the key, which is slow on purpose, comes once before.'] }
}

async function linesOf(pages: number, key: SigningKey): Promise<Line[]> {
  const printed = await tagged(pages)
  const prepared = prepare(await PdfFile.open(printed), randomBytes(16))
  const once = await signed(prepared, 0, key)
  const all = await signed(await signed(once, 1, key), 2, key)
  const times = await interleave(
    {
      prepare: timed(async () => prepare(await PdfFile.open(printed), randomBytes(16))),
      sign: timed(() => signed(once, 1, key)),
      verify: timed(() => verifyPdf(all)),
      bare: timed(() => bare(all, key)),
    },
    { warmUps: 3, rounds: 15 },
  )
  const yardstick = 'a key operation and one pass over the bytes'
  return [
    line({ what: `fields into ${pages} pages`, yardstick }, times.prepare, times.bare),
    line({ what: `sign ${pages} pages`, yardstick }, times.sign, times.bare),
    line({ what: `judge three signatures, ${pages} pages`, yardstick }, times.verify, times.bare),
  ]
}

async function signed(bytes: Uint8Array, index: number, key: SigningKey): Promise<Uint8Array> {
  return sign({ file: await PdfFile.open(bytes), field: names[index] ?? '', key, at, reason: '', details: [at], certifies: index === 0 })
}

async function bare(bytes: Uint8Array, { key }: SigningKey): Promise<void> {
  const hash = createHash('sha256').update(bytes).digest()
  await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key as webcrypto.CryptoKey, hash)
}

async function tagged(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const { context, catalog } = document
  const root = context.nextRef()
  for (let page = 0; page < pages; page++) {
    document.addPage([612, 792]).drawText(`Page ${page + 1}`)
    for (let tag = 0; tag < tagsPerPage; tag++) context.register(context.obj({ Type: 'StructElem', S: 'P', P: root, K: tag }))
  }
  const marks = names.map((name, index) => context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [72, 100 + index * 60, 300, 140 + index * 60], A: { S: 'URI', URI: PDFString.of(`${markerAddress}${name}`) } })))
  document.getPages().at(-1)?.node.set(PDFName.of('Annots'), context.obj(marks))
  context.assign(root, context.obj({ Type: 'StructTreeRoot' }))
  catalog.set(PDFName.of('StructTreeRoot'), root)
  return document.save({ useObjectStreams: false })
}
