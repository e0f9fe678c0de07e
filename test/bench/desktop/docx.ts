import { resolve } from '../../../main/document/resolve.ts'
import { toDocx } from '../../../main/export/docx.ts'
import { type Findings, line } from '../line.ts'
import { interleave, timed } from '../measure.ts'
import { type Desktop, exportedFile, wholeExport } from './desktop.ts'
import { docxAlone } from './docx-alone.ts'
import { libreOffice } from './libre-office.ts'

const style = { paper: 'letter', font: 'tinos', contents: false, letterhead: null, fontFaceCss: '', marginFontFaceCss: '', organization: 'City of Riverton', documentNumber: 'NDA-2017-001', draft: false, createdAt: '2026-01-02T03:04:05Z' } as const

/** Our writing of DOCX against the library's alone, and the whole export against LibreOffice. */
export async function exportDocx(desktop: Desktop): Promise<Findings> {
  const { client, job } = desktop
  const { tree, answers, questions } = await client.call('drafting.open', { agreement: job.portfolio.long })
  const document = resolve(tree, answers, questions)
  const whole = await wholeExport(desktop, 'docx')
  const times = await interleave({ ours: timed(() => toDocx(document, style)), alone: timed(() => docxAlone(document)), whole }, { warmUps: 5, rounds: 30 })
  const lines = [
    line({ what: 'write DOCX', yardstick: 'the docx library alone', goal: { kind: 'at-most', times: 2 } }, times.ours, times.alone),
    line({ what: 'export DOCX, all of it', yardstick: 'the docx library alone' }, times.whole, times.alone),
  ]
  const notes = ['DOCX: the library alone writes the same paragraphs and words, without numbering, styles, fields, tables and bookmarks.']
  const converts = await libreOffice(exportedFile(desktop, 'docx'), 'docx', job.folder)
  if (converts === null) return { lines, notes: [...notes, 'LibreOffice is not installed here: the DOCX was not compared with it.'] }
  const against = await interleave({ whole, converts }, { warmUps: 1, rounds: 5 })
  return { lines: [...lines, line({ what: 'export DOCX, all of it', yardstick: 'LibreOffice, DOCX → DOCX', goal: { kind: 'faster', times: 10 } }, against.whole, against.converts)], notes }
}
