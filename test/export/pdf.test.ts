import { execFileSync } from 'node:child_process'
import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { expect, test } from 'vitest'
import { finishPdf, NotAPdf } from '../../main/export/pdf.ts'
import { has, saved } from '../builders/export.ts'

const facts = { title: 'Übereinkunft (A) <1> 中', language: 'en-US', author: 'City & County', subject: 'NDA-2026-001', keywords: ['non-disclosure', 'NDA-2026-001'], createdAt: '2026-11-22T10:00:00Z' }

/** A page with a structure tree and an outline of the kind that Chromium writes. */
async function printed(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([612, 792]).drawText('Hello')
  const { context, catalog } = document
  catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot' })))
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  const outline = context.register(context.obj({ Type: 'Outlines', Count: 0 }))
  catalog.set(PDFName.of('Outlines'), outline)
  document.setProducer('Skia/PDF m130')
  return document.save({ useObjectStreams: false })
}

test('title, author, dates, language and the title in the window are set; tags and outline stay', async () => {
  const document = await PDFDocument.load(finishPdf(await printed(), facts), { updateMetadata: false })
  expect(document.getTitle()).toBe(facts.title)
  expect(document.getAuthor()).toBe(facts.author)
  expect(document.getKeywords()).toContain('non-disclosure')
  expect(document.getProducer()).toBe('Skia/PDF m130')
  expect(document.getCreationDate()?.toISOString()).toBe('2026-11-22T10:00:00.000Z')
  expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('en-US')
  expect(document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).get(PDFName.of('DisplayDocTitle'))?.toString()).toBe('true')
  expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true)
  expect(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true')
  expect(document.catalog.has(PDFName.of('Outlines'))).toBe(true)
})

test('what was printed stays as it was, and nothing is read that is not needed', async () => {
  const bytes = await printed()
  const finished = finishPdf(bytes, facts)
  expect(Buffer.from(finished.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true)
  expect(finished.length - bytes.length).toBeLessThan(4000)
  expect(Buffer.from(finishPdf(finished, { ...facts, title: 'Again' })).subarray(0, finished.length).equals(Buffer.from(finished))).toBe(true)
})

test('a cross-reference table that points elsewhere is damage, and said to be', async () => {
  const text = Buffer.from(await printed()).toString('latin1').replaceAll(/^0000000(\d{3}) 00000 n/gm, '0000000001 00000 n')
  expect(() => finishPdf(Buffer.from(text, 'latin1'), facts)).toThrow(/not where it should be.*/)
})

test('the same input gives the same bytes', async () => {
  const bytes = await printed()
  expect(Buffer.from(finishPdf(bytes, facts)).equals(Buffer.from(finishPdf(bytes, facts)))).toBe(true)
})

test.skipIf(!has('pdfinfo') || !has('qpdf') || !has('xmllint'))('other programs read the same facts', async () => {
  const file = saved(finishPdf(await printed(), facts), 'a.pdf')
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors')
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Title:\s+Übereinkunft \(A\) <1> 中\n[\s\S]*Metadata Stream:\s+yes\nTagged:\s+yes/)
  const xmp = execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8' })
  const title = execFileSync('xmllint', ['--xpath', "string(//*[local-name()='title'])", saved(xmp.replace(/<\?xpacket.*?\?>/gs, ''), 'a.xml')], { encoding: 'utf8' })
  expect(title.trim()).toBe(facts.title)
})

test.each([['nothing', ''], ['a text', 'Hello'], ['a beginning only', '%PDF-1.7\n'], ['rubbish after the sign', `%PDF-1.7\n${'x'.repeat(5000)}`]])('%s is refused with a clear sentence', (_, text) => {
  const attempt = (): Uint8Array => finishPdf(new TextEncoder().encode(text), facts)
  expect(attempt).toThrow(NotAPdf)
  expect(attempt).toThrow(/Print the document again\./)
})
