import { closeSync, copyFileSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { draftExample, expect, root, saveDialogAnswers, setUp, test } from './app.ts'
import { violations } from './axe.ts'
import { picture } from './picture.ts'

const window = join(root, 'scripts', 'pictures', 'window.png')

async function addFile(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
  await page.getByRole('button', { name: 'Add files…' }).click()
}

/** The stored file of so many bytes. */
function storedOf(data: string, size: number): string {
  const paths = readdirSync(join(data, 'files'), { recursive: true }).map((name) => join(data, 'files', String(name)))
  const found = paths.find((path) => statSync(path).isFile() && statSync(path).size === size)
  if (found === undefined) throw new Error(`Nothing of ${size} bytes is stored.`)
  return found
}

const preview = (page: Page, name: string) => page.getByRole('region', { name: `Preview of ${name}` })

test('a picture of 200 MB is kept and saved out, and never loaded by the page', async ({ start, out }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  await page.getByRole('tab', { name: 'Files' }).click()
  const [huge, copy, size] = [join(out, 'Huge scan.png'), join(out, 'copy.png'), 200 * 1024 * 1024]
  copyFileSync(window, huge)
  truncateSync(huge, size)
  await addFile(app, page, huge)
  await page.getByRole('button', { name: 'Show Huge scan.png' }).click({ timeout: 60_000 })
  await expect(preview(page, 'Huge scan.png').getByRole('alert')).toContainText('Huge scan.png is a picture of more than 40 MB: too much to be shown here.')
  await expect(preview(page, 'Huge scan.png').getByRole('img', { name: 'Huge scan.png' })).toHaveCount(0)
  await picture(page, 'file-too-large')
  expect(await violations(page), 'too large').toEqual([])
  await saveDialogAnswers(app, copy)
  await preview(page, 'Huge scan.png').getByRole('button', { name: 'Save a copy…' }).click()
  await expect.poll(() => existsSync(copy) && statSync(copy).size, { timeout: 60_000 }).toBe(size)
})

test('a stored file that was changed or deleted on the disk says so, and is put right by adding it again', async ({ start, out, data }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  await page.getByRole('tab', { name: 'Files' }).click()
  const [site, notes] = [join(out, 'Site.png'), join(out, 'Notes.txt')]
  copyFileSync(window, site)
  writeFileSync(notes, 'What the board said.')
  await addFile(app, page, notes)
  await addFile(app, page, site)
  const show = (name: string) => page.getByRole('button', { name: `Show ${name}` }).first().click()
  const seen = () => page.getByRole('img', { name: 'Site.png' }).evaluate((image: HTMLImageElement) => image.naturalWidth)
  await show('Site.png')
  await expect.poll(seen).toBeGreaterThan(100)

  const stored = storedOf(data, statSync(site).size)
  const file = openSync(stored, 'r+')
  writeSync(file, 'damaged', 1_000)
  closeSync(file)
  const copy = join(out, 'copy.png')
  await saveDialogAnswers(app, copy)
  await preview(page, 'Site.png').getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByRole('listitem').getByRole('alert')).toContainText('has changed on the disk')
  expect(existsSync(copy)).toBe(false)
  await page.getByRole('button', { name: 'Close the message about Site.png' }).click()
  await show('Notes.txt')
  await expect(page.getByText('What the board said.')).toBeVisible()
  await show('Site.png')
  await expect(preview(page, 'Site.png').getByRole('alert')).toContainText('has changed on the disk')
  await picture(page, 'file-damaged')

  rmSync(stored)
  await preview(page, 'Site.png').getByRole('button', { name: 'Try again' }).click()
  await expect(preview(page, 'Site.png').getByRole('alert')).toContainText('A stored file is missing from the data folder')
  await addFile(app, page, site)
  await expect(page.getByRole('button', { name: 'Show Site.png' })).toHaveCount(2)
  await preview(page, 'Site.png').getByRole('button', { name: 'Try again' }).click()
  await expect.poll(seen).toBeGreaterThan(100)
  expect(readFileSync(stored).equals(readFileSync(site))).toBe(true)
})
