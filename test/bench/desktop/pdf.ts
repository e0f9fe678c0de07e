import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserWindow, type PrintToPDFOptions } from 'electron'
import { PDFDocument } from 'pdf-lib'
import { type Findings, line } from '../line.ts'
import { interleave, percentile, timed } from '../measure.ts'
import { type Desktop, exportedFile, wholeExport } from './desktop.ts'
import { libreOffice } from './libre-office.ts'

/** The whole export to PDF, against loading and printing its HTML in a window of the same Electron, and against LibreOffice. */
export async function exportPdf(desktop: Desktop): Promise<Findings> {
  const { job, printer } = desktop
  const whole = await wholeExport(desktop, 'pdf')
  const first = await whole()
  const { html, options } = printer.last
  const page = join(job.folder, 'page.html')
  await writeFile(page, html)
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } })
  const bare = (how: PrintToPDFOptions) =>
    timed(async () => {
      await window.loadURL(pathToFileURL(page).href)
      await window.webContents.printToPDF(how)
    })
  const parts = { before: [] as number[], printing: [] as number[], after: [] as number[] }
  const ours = async () => {
    const started = performance.now()
    const time = await whole()
    const { from, milliseconds } = printer.last
    parts.before.push(from - started)
    parts.printing.push(milliseconds)
    parts.after.push(time - (from - started) - milliseconds)
    return time
  }
  const times = await interleave({ ours, bare: bare(options), plain: bare({}) }, { warmUps: 3, rounds: 15 })
  const pages = (await PDFDocument.load(await readFile(exportedFile(desktop, 'pdf')))).getPageCount()
  const what = `export PDF, ${pages} pages`
  const lines = [
    line({ what, yardstick: 'the same HTML and print options, bare', goal: { kind: 'at-most', times: 1.5 } }, times.ours, times.bare),
    line({ what, yardstick: 'the same HTML, printToPDF’s defaults' }, times.ours, times.plain),
  ]
  const notes = [
    `PDF and DOCX: the text is mutual-nda with its clauses ${job.portfolio.copies} times over, since once is too short.`,
    `PDF, in median: ${half(parts.before)} ms before printing (read, resolve, HTML), ${half(parts.printing)} ms printing, ${half(parts.after)} ms after (finish, write, record). The first one after the start took ${Math.round(first)} ms.`,
  ]
  await (await wholeExport(desktop, 'docx'))()
  const converts = await libreOffice(exportedFile(desktop, 'docx'), 'pdf', job.folder)
  if (converts === null) return { lines, notes: [...notes, 'LibreOffice is not installed here: the PDF was not compared with it.'] }
  const against = await interleave({ ours: whole, converts }, { warmUps: 1, rounds: 5 })
  return { lines: [...lines, line({ what, yardstick: 'LibreOffice, DOCX → PDF', goal: { kind: 'faster', times: 8 } }, against.ours, against.converts)], notes }
}

function half(times: readonly number[]): string {
  return percentile(times, 50).toFixed(1)
}
