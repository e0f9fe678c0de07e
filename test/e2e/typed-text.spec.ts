import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { draftExample, expect, secondWindowOn, setUp, test, toAgreements } from './app.ts'

const purposeOf = (page: Page) => page.getByRole('textbox', { name: 'Purpose of the exchange' })
const partyOf = (page: Page) => page.getByRole('group', { name: 'Second party', exact: true })

function sql(data: string, statement: string): void {
  execFileSync('sqlite3', ['-cmd', '.timeout 5000', join(data, 'entente.db'), statement])
}

/** From now on no answer can be saved. */
const failSaving = (data: string) => sql(data, "create trigger no_save before update on agreement_text begin select raise(fail, 'no'); end")
const mendSaving = (data: string) => sql(data, 'drop trigger no_save')

async function typeUnsaved(page: Page, data: string): Promise<void> {
  await page.getByRole('button', { name: /What is exchanged, and why/ }).click()
  failSaving(data)
  await purposeOf(page).fill('to keep what was typed')
  await expect(page.getByText('Not saved')).toBeVisible()
}

async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

test('a window that could not save asks before it closes, and closes when it has', async ({ start, data }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  await typeUnsaved(page, data)
  await closeWindow(app)
  const question = page.getByRole('dialog', { name: 'Close without saving?' })
  await expect(question).toContainText(/What you typed in NDA-\d{4}-001 is not saved/)
  await expect(question.getByRole('button', { name: 'Keep open' })).toBeFocused()
  await question.getByRole('button', { name: 'Keep open' }).click()
  await expect(question).toBeHidden()
  await expect(purposeOf(page)).toHaveValue('to keep what was typed')

  mendSaving(data)
  await closeWindow(app)
  await app.waitForEvent('close')
  const again = await start()
  await toAgreements(again.page)
  await again.page.getByRole('row', { name: /NDA-\d{4}-001/ }).dblclick()
  await expect(again.page.getByRole('region', { name: 'Paper' })).toContainText('to keep what was typed')
})

test('a window that could not save closes when the person says so', async ({ start, data }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  await typeUnsaved(page, data)
  await closeWindow(app)
  const closed = app.waitForEvent('close')
  // The window may be gone before the click is reported back.
  await page.getByRole('button', { name: 'Close anyway' }).click().catch((error: Error) => {
    if (!error.message.includes('has been closed')) throw error
  })
  await closed
})

test('what could not be saved is told on every screen, and is there again', async ({ start, data }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  await typeUnsaved(page, data)
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText(/What you typed in NDA-\d{4}-001 is not saved/)).toBeVisible()
  await page.getByRole('link', { name: 'Agreements', exact: true }).click()
  await page.getByRole('link', { name: /Go to NDA/ }).click()
  await page.getByRole('button', { name: /What is exchanged, and why/ }).click()
  await expect(purposeOf(page)).toHaveValue('to keep what was typed')

  mendSaving(data)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.getByRole('link', { name: 'Agreements', exact: true }).click()
  await expect(page.getByRole('row', { name: /NDA/ })).toBeVisible()
  await expect(page.getByText(/is not saved/)).toBeHidden()
})

test('a control that has the focus shows what another window answered, so the next key changes that', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  const other = await secondWindowOn(app, page)
  for (const each of [page, other]) await each.getByRole('button', { name: /What is exchanged, and why/ }).click()
  await purposeOf(page).fill('mine ')
  await expect(other.getByRole('region', { name: 'Paper' })).toContainText('mine')
  await expect(purposeOf(page)).toHaveValue('mine ')
  await purposeOf(other).fill('theirs')
  await expect(purposeOf(page)).toHaveValue('theirs')
  await expect(purposeOf(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' and mine')
  await expect(other.getByRole('region', { name: 'Paper' })).toContainText('theirs and mine')
})

test('two windows change different parts of one party, and both stay', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  const other = await secondWindowOn(app, page)
  for (const each of [page, other]) {
    const parties = each.getByRole('button', { name: /The parties/ })
    if ((await parties.getAttribute('aria-expanded')) === 'false') await parties.click()
  }
  await partyOf(page).getByRole('textbox', { name: 'Legal name' }).focus()
  await partyOf(other).getByRole('textbox', { name: 'Address' }).fill('1 Quay Street')
  await expect(page.getByRole('region', { name: 'Paper' })).toContainText('1 Quay Street')
  await partyOf(page).getByRole('textbox', { name: 'Legal name' }).fill('Harbor Lights')
  await expect(other.getByRole('region', { name: 'Paper' })).toContainText('Harbor Lights')
  await expect(partyOf(other).getByRole('textbox', { name: 'Address' })).toHaveValue('1 Quay Street')
  await expect(partyOf(page).getByRole('textbox', { name: 'Address' })).toHaveValue('1 Quay Street')
})
