import { describe, expect, it } from 'vitest'
import { toDocx } from '../../main/export/docx.ts'
import { example, part, style } from '../builders/export.ts'
import { docxAlone } from './desktop/docx-alone.ts'

describe('the yardstick of DOCX', () => {
  it('has the paragraphs and words of ours, and nothing else of it', async () => {
    const document = example('mutual-nda')
    const [ours, alone] = [measures(await toDocx(document, style)), measures(await docxAlone(document))]
    expect(alone.paragraphs).toBe(ours.paragraphs)
    expect(alone.letters / ours.letters).toBeCloseTo(1, 1)
    expect(ours.numbered).toBeGreaterThan(20)
    expect(alone.numbered).toBe(0)
  })
})

function measures(docx: Uint8Array) {
  const xml = part(docx, 'word/document.xml')
  const texts = xml.match(/<w:t[ >][^<]*<\/w:t>/g) ?? []
  return {
    paragraphs: count(xml, /<w:p[ >]/g),
    letters: texts.join('').replaceAll(/<[^>]*>/g, '').length,
    numbered: count(xml, /<w:numPr>/g),
  }
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}
