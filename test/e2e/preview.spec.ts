import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { draftExample, expect, saveDialogAnswers, setUp, test } from './app.ts'
import { violations } from './axe.ts'
import { picture } from './picture.ts'

const pages = (page: Page) => page.getByRole('region', { name: /^Pages of NDA-/ })
const fresh = 'These are the pages that Export PDF writes.'

/** Where the PDF that is shown comes from, without the part that says how it is looked at. */
async function address(page: Page): Promise<string> {
  return (await pages(page).locator('object').getAttribute('data'))?.split('#')[0] ?? ''
}

/** The bytes behind an address of the shell's. */
async function bytesAt(app: ElectronApplication, url: string): Promise<Buffer> {
  const text = await app.evaluate(async ({ session }, where) => Buffer.from(await (await session.defaultSession.fetch(where)).arrayBuffer()).toString('base64'), url)
  return Buffer.from(text, 'base64')
}

/** A PDF, unpacked, without what is different each time: the moment, and the names that Chromium gives. */
function timeless(pdf: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pdf-'))
  writeFileSync(join(folder, 'a.pdf'), pdf)
  execFileSync('qpdf', ['--qdf', '--static-id', join(folder, 'a.pdf'), join(folder, 'b.pdf')])
  const plain = readFileSync(join(folder, 'b.pdf'), 'latin1')
  rmSync(folder, { recursive: true })
  return plain.replaceAll(/D:\d{14}[^)]*|\d{4}-\d\d-\d\dT[\d:.]+Z?|node\d{8}/g, '')
}

test('the preview is the export, follows the text, and leaves nothing behind', async ({ start, out, data }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  await page.keyboard.press('Control+Shift+P')
  await expect(pages(page).getByText(fresh)).toBeVisible({ timeout: 30_000 })
  const first = await address(page)
  const pdf = await bytesAt(app, first)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  const file = join(out, 'exported.pdf')
  await saveDialogAnswers(app, file)
  await page.keyboard.press('Control+Shift+E')
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true)
  expect(timeless(pdf) === timeless(readFileSync(file)), 'the same bytes but for the time').toBe(true)
  await picture(page, 'preview')
  expect(await violations(page), 'preview').toEqual([])

  await page.getByRole('button', { name: /What is exchanged, and why/ }).click()
  await page.getByRole('textbox', { name: /purpose/i }).last().fill('to plan a winter shelter')
  await expect.poll(() => address(page), { timeout: 30_000 }).not.toBe(first)
  const second = await bytesAt(app, await address(page))
  expect(timeless(second)).not.toBe(timeless(pdf))
  expect((await bytesAt(app, first)).length, 'the one before is forgotten').toBe(0)
  expect(readdirSync(data, { recursive: true }).filter((name) => String(name).endsWith('.pdf'))).toEqual([])

  await page.keyboard.press('Control+Shift+P')
  await expect(page.getByRole('region', { name: 'Paper' })).toContainText('to plan a winter shelter')
})

test('a refreshed preview stays at its page', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(pages(page).getByText(fresh)).toBeVisible({ timeout: 30_000 })
  const inSight = () => page.evaluate(() => (window as unknown as { entente: { pageInSight(): Promise<number | null> } }).entente.pageInSight())
  await expect.poll(inSight).toBe(1)
  // By keyboard alone: from the last button into the pages.
  await page.getByRole('button', { name: 'Close the preview' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await expect.poll(inSight).toBeGreaterThan(2)
  await app.evaluate(({ webContents }) => {
    const viewers = webContents.getAllWebContents().flatMap((each) => each.mainFrame.framesInSubtree.filter(({ url }) => url.startsWith('chrome-extension://')))
    return viewers[0]?.executeJavaScript('void document.querySelector("pdf-viewer").viewport.goToPage(2)')
  })
  await expect.poll(inSight).toBe(3)
  const first = await address(page)
  await page.getByRole('button', { name: /What is exchanged, and why/ }).click()
  await page.getByRole('textbox', { name: /purpose/i }).last().fill('to plan a winter shelter')
  await expect.poll(() => address(page), { timeout: 30_000 }).not.toBe(first)
  await expect.poll(inSight).toBe(3)
})

test('a preview that fails says why, and the next try works; it can be stopped', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  await app.evaluate(({ app: running }) => {
    running.on('browser-window-created', (_event, window) => {
      const { printing } = globalThis as { printing?: string }
      if (printing === undefined) setImmediate(() => window.destroy())
      if (printing === 'hangs') window.webContents.printToPDF = () => new Promise(() => {})
    })
  })
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(pages(page).getByRole('alert')).toContainText('could not be printed', { timeout: 30_000 })
  await app.evaluate(() => void ((globalThis as { printing?: string }).printing = 'hangs'))
  await pages(page).getByRole('button', { name: 'Try again' }).click()
  await expect(pages(page).getByText('1 of 3')).toBeVisible()
  await pages(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(pages(page).getByText('The preview was stopped.')).toBeVisible()
  await app.evaluate(() => void ((globalThis as { printing?: string }).printing = 'works'))
  await pages(page).getByRole('button', { name: 'Prepare again' }).click()
  await expect(pages(page).getByText(fresh)).toBeVisible({ timeout: 30_000 })
})
