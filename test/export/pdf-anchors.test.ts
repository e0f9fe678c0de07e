import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { pagesOfAnchors } from '../../main/export/pdf-anchors.ts'

test('each anchor is on the page, from 1, that its destination names', async () => {
  const document = await PDFDocument.create()
  const pages = [document.addPage(), document.addPage(), document.addPage()]
  const { context, catalog } = document
  catalog.set(PDFName.of('Dests'), context.obj({ 'c-one': [pages[0]?.ref, 'XYZ', 0, 700, 0], 'c-b#20c': [pages[2]?.ref, 'XYZ', 0, 100, 0] }))
  expect(await pagesOfAnchors(await document.save({ useObjectStreams: false }))).toEqual(new Map([['c-one', 1], [expect.stringContaining('c-b'), 3]]))
})

test('a document without links has no anchors', async () => {
  const document = await PDFDocument.create()
  document.addPage()
  expect((await pagesOfAnchors(await document.save())).size).toBe(0)
})
