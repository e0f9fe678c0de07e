import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, example, setUp, test } from './app.ts'
import { violations } from './axe.ts'
import { picture } from './picture.ts'

async function folderDialogAnswers(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
}

const choose = async (page: Page, format: string) => page.getByRole('menuitem', { name: format }).click()

test('the agreements that are selected are exported into a folder as PDF and Word', async ({ start, entente, out }) => {
  for (let number = 0; number < 3; number++) expect(entente('draft', 'mutual-nda', '--answers', example).code).toBe(0)
  const { app, page } = await start()
  await setUp(page)
  await folderDialogAnswers(app, out)
  await page.getByRole('row', { name: /NDA-\d{4}-001/ }).click()
  await page.getByRole('row', { name: /NDA-\d{4}-003/ }).click({ modifiers: ['Control'] })
  await page.getByRole('toolbar', { name: 'With the selected agreements' }).getByRole('button', { name: 'Export' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'As PDF and Word…' })).toBeVisible()
  await picture(page, 'export-many-menu')
  await choose(page, 'As PDF and Word…')
  await expect(page.getByText('2 of 2 agreements exported', { exact: false })).toBeVisible({ timeout: 40_000 })
  expect(readdirSync(out).map((name) => name.replace(/^(NDA-\d{4}-\d{3}).*(\.\w+)$/, '$1$2').replace(/\d{4}/, 'Y')).toSorted()).toEqual(['NDA-Y-001.docx', 'NDA-Y-001.pdf', 'NDA-Y-003.docx', 'NDA-Y-003.pdf'])
  for (const name of readdirSync(out)) expect(readFileSync(join(out, name)).subarray(0, 2).toString()).toMatch(/PK|%P/)
  await picture(page, 'export-many')
  expect(await violations(page), 'export of many').toEqual([])
})

test('all of a list: what fails is named with a remedy; cancelling keeps what is finished', async ({ start, entente, out }) => {
  for (let number = 0; number < 2; number++) expect(entente('draft', 'mutual-nda', '--answers', example).code).toBe(0)
  const { app, page } = await start()
  await setUp(page)
  const gone = join(out, 'stick')
  mkdirSync(gone)
  await folderDialogAnswers(app, gone)
  await app.evaluate(({ app: running }) => {
    const wait = globalThis as { go?: () => void; waiting?: Promise<void> }
    wait.waiting = new Promise((resolve) => (wait.go = resolve))
    running.on('browser-window-created', (_event, window) => {
      const print = window.webContents.printToPDF.bind(window.webContents)
      window.webContents.printToPDF = async (options) => (await wait.waiting, print(options))
    })
  })
  await page.getByRole('button', { name: 'More' }).click()
  await choose(page, 'As PDF…')
  await expect(page.getByText('0 of 2')).toBeVisible()
  rmSync(gone, { recursive: true })
  await app.evaluate(() => (globalThis as { go?: () => void }).go?.())
  await expect(page.getByText(/The folder for .* does not exist\. Make it first/)).toBeVisible({ timeout: 40_000 })
  await page.getByRole('group').getByRole('button', { name: 'Close' }).click()

  mkdirSync(gone)
  await app.evaluate(() => {
    const wait = globalThis as { go?: () => void; waiting?: Promise<void> }
    wait.waiting = new Promise((resolve) => (wait.go = resolve))
  })
  await page.getByRole('button', { name: 'More' }).click()
  await choose(page, 'As PDF…')
  await expect(page.getByText('0 of 2')).toBeVisible()
  await page.getByRole('group').getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/The export was cancelled\. What was finished is in the folder/)).toBeVisible()
  expect(existsSync(gone) && readdirSync(gone)).toEqual([])
})
