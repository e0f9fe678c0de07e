import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { has } from '../builders/export.ts'
import { expect, root, test } from './app.ts'

const templates = readdirSync(join(root, 'templates'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith('_') ? [entry.name] : []))

/** All examples in the first, one in each of the others, so that every scheme and paper has its turn. */
const styles = [
  { paper: 'letter', numbering: 'decimal', font: 'tinos', of: templates },
  { paper: 'a4', numbering: 'article', font: 'arimo', of: ['police-nonprofit-mou'] },
  { paper: 'letter', numbering: 'section', font: 'tinos', of: ['data-sharing-agreement'] },
] as const

/** The words of the pages without their margins, which are cut off by position; header, footer and nothing else stand there. */
async function wordsOf(pdf: string): Promise<string> {
  const { width, height } = (await PDFDocument.load(readFileSync(pdf))).getPage(0).getSize()
  const box = ['-x', 0, '-y', 66, '-W', Math.ceil(width), '-H', Math.floor(height) - 132].map(String)
  return execFileSync('pdftotext', ['-raw', ...box, pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).replaceAll(/\s+/g, ' ').trim()
}

test('the PDF and what LibreOffice makes of the DOCX read the same', async ({ entente, out }) => {
  test.skip(!has('soffice') || !has('pdftotext'), 'needs LibreOffice and poppler-utils')
  test.setTimeout(240_000)
  for (const style of styles) {
    expect(entente('house-style', '--paper', style.paper, '--numbering', style.numbering, '--font', style.font).err).toBe('')
    for (const template of style.of) {
      const { number } = JSON.parse(entente('draft', template, '--answers', join(root, 'templates', template, 'example.yaml'), '--json').out) as { number: string }
      const name = `${template}-${style.numbering}`
      expect(entente('export', number, '--pdf', join(out, `${name}.pdf`), '--docx', join(out, `${name}.docx`)).err).toBe('')
    }
  }
  const documents = readdirSync(out).filter((name) => name.endsWith('.docx')).map((name) => join(out, name))
  expect(documents).toHaveLength(templates.length + 2)
  execFileSync('soffice', [`-env:UserInstallation=file://${out}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', join(out, 'libreoffice'), ...documents], { stdio: 'ignore' })
  for (const docx of documents) {
    const pdf = docx.replace(/docx$/, 'pdf')
    const ours = await wordsOf(pdf)
    expect(ours.length).toBeGreaterThan(1_000)
    expect(ours, pdf).toBe(await wordsOf(join(out, 'libreoffice', pdf.slice(out.length + 1))))
  }
})
