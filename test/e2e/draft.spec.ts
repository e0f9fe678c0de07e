import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftExample, expect, saveDialogAnswers, setUp, test, toAgreements } from './app.ts'

test('a person sets up, drafts, edits, closes, reopens and exports', async ({ start, out }) => {
  const first = await start()
  const { page } = first
  await setUp(page)
  await draftExample(page)
  const paper = page.getByRole('region', { name: 'Paper' })
  await expect(paper).toContainText('City of Riverton')
  await page.getByRole('button', { name: /What is exchanged, and why/ }).click()
  const purpose = page.getByRole('group', { name: /purpose/i }).or(page.getByRole('textbox', { name: /purpose/i })).last()
  await purpose.fill('to plan a winter shelter for people who sleep outside')
  await expect(paper).toContainText('to plan a winter shelter for people who sleep outside')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await first.app.close()

  const again = await start()
  await toAgreements(again.page)
  await again.page.getByRole('row', { name: /NDA-\d{4}-001/ }).dblclick()
  await expect(again.page.getByRole('region', { name: 'Paper' })).toContainText('to plan a winter shelter for people who sleep outside')

  for (const [format, item] of [['pdf', /PDF/], ['docx', /Word|DOCX/], ['html', /Web|HTML/]] as const) {
    const file = join(out, `exported.${format}`)
    await saveDialogAnswers(again.app, file)
    await again.page.getByRole('button', { name: 'Export' }).click()
    await again.page.getByRole('menuitem', { name: item }).click()
    await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true)
  }
  const pdf = join(out, 'exported.pdf')
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(info).toMatch(/Title:\s+Mutual Non-Disclosure Agreement/)
  expect(info).toMatch(/Author:\s+City of Riverton/)
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  expect(text).toContain('winter shelter')
  expect(text).toMatch(/Page 1 of \d/)
  execFileSync('qpdf', ['--check', pdf])
  for (const line of execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2)) expect(line).toMatch(/Tinos.*\byes +yes +yes\b/)
  expect(readFileSync(join(out, 'exported.html'), 'utf8')).toContain('winter shelter')
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${out}/office`, '--convert-to', 'txt:Text', '--outdir', out, join(out, 'exported.docx')])
  expect(readFileSync(join(out, 'exported.txt'), 'utf8')).toContain('winter shelter')
})
