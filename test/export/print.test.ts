import { expect, test } from 'vitest'
import { printOptions } from '../../main/export/print.ts'
import { style } from '../builders/export.ts'

test('printing is tagged and outlined, with number and page on every page', () => {
  const options = printOptions({ ...style, marginFontFaceCss: '@font-face{font-family:Tinos}' }, { title: 'A & B', language: 'en-US' })
  expect(options).toMatchObject({ pageSize: 'Letter', margins: { top: 0.9, left: 1 }, displayHeaderFooter: true, printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true })
  expect(options.headerTemplate).toContain('NDA-2026-001')
  expect(options.headerTemplate).toContain('@font-face{font-family:Tinos}')
  expect(options.footerTemplate).toContain('A &amp; B')
  expect(options.footerTemplate).toContain('Page <span class="pageNumber"></span> of <span class="totalPages"></span>')
  expect(printOptions({ ...style, paper: 'a4' }, { title: 'x', language: 'en' }).pageSize).toBe('A4')
})

test('what stands in the margins is text', () => {
  const hostile = '<script>1</script>'
  const options = printOptions({ ...style, organization: hostile, documentNumber: hostile, marginFontFaceCss: '</style><script>' }, { title: hostile, language: 'en' })
  expect(options.headerTemplate + options.footerTemplate).not.toContain('<script')
})
