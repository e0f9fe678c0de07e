import { mkdirSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { draftExample, expect, setUp, test } from './app.ts'
import { violations } from './axe.ts'
import { picture } from './picture.ts'

async function folderDialogAnswers(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

const backupsOf = (page: Page) => page.getByRole('region', { name: 'Backups' })

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await backupsOf(page).getByRole('button', { name: 'Back up now' }).waitFor()
}

test('a backup is made into a chosen folder, listed, and gone back to in the window', async ({ start, data, out }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  await openSettings(page)
  const backups = backupsOf(page)
  await expect(backups).toContainText(join(data, 'backups'))
  await expect(backups).toContainText('No backup in this folder yet')
  await backups.scrollIntoViewIfNeeded()
  await picture(page, 'backups-none')

  const to = join(out, 'safe')
  mkdirSync(to)
  await folderDialogAnswers(app, join(data, 'files'))
  await backups.getByRole('button', { name: 'Choose folder…' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'belongs to the data folder itself' })).toBeVisible()
  await folderDialogAnswers(app, to)
  await backups.getByRole('button', { name: 'Choose folder…' }).click()
  await expect(backups).toContainText(to)
  await backups.getByRole('button', { name: 'Back up now' }).click()
  await expect(backups.getByRole('status')).toContainText('Backed up and checked: 1 agreement, 0 files', { timeout: 20_000 })
  expect(readdirSync(to).filter((name) => name.startsWith('entente-2'))).toHaveLength(1)
  await backups.scrollIntoViewIfNeeded()
  await picture(page, 'backups-one')
  expect(await violations(page), 'backups').toEqual([])

  await page.getByRole('link', { name: 'Agreements' }).click()
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await page.keyboard.press('Delete')
  await expect(page.getByText('was moved to the Trash')).toBeVisible()

  await openSettings(page)
  await backups.getByRole('button', { name: /^Restore the backup of/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Go back to this backup?' })
  await expect(dialog.getByRole('definition').nth(2)).toHaveText('1')
  await picture(page, 'backups-restore')
  expect(await violations(page), 'restore').toEqual([])
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(dialog).toBeHidden({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Agreements' }).click()
  await expect(page.getByText('1 agreement', { exact: true })).toBeVisible()
  expect(readdirSync(join(data, 'backups')).filter((name) => name.startsWith('entente-2'))).toHaveLength(1)
})

test('a damaged backup is refused in the window and nothing is changed', async ({ start, data, entente }) => {
  const { app, page } = await start()
  await setUp(page)
  expect(entente('backup').out).toContain('0 agreements, 0 files and 0 own templates, checked')
  const [name = ''] = readdirSync(join(data, 'backups')).filter((each) => each.startsWith('entente-2'))
  truncateSync(join(data, 'backups', name, 'entente.db'), 5_000)
  await openSettings(page)
  await folderDialogAnswers(app, join(data, 'backups', name))
  await backupsOf(page).getByRole('button', { name: 'Restore from another folder…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Go back to this backup?' })
  await expect(dialog.getByRole('alert')).toContainText('is damaged: entente.db is missing or has changed')
  await expect(dialog.getByRole('button', { name: 'Restore', exact: true })).toHaveCount(0)
  await picture(page, 'backups-damaged')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
})

test('a restore on the command line opens in the app that has the folder open', async ({ start, entente }) => {
  const { page } = await start()
  await setUp(page)
  const made = JSON.parse(entente('backup', '--json').out) as { readonly path: string; readonly name: string }
  await draftExample(page)
  expect(entente('backup', 'list').out).toContain(made.name)
  const restored = entente('restore', made.name)
  expect(restored.err).toBe('')
  expect(restored.out).toContain('Restored 0 agreements')
  await page.getByRole('link', { name: 'Agreements' }).click()
  await expect(page.getByText('No agreements yet')).toBeVisible({ timeout: 20_000 })
})
