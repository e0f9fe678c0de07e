import { existsSync, rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { violations } from './axe.ts'
import { picture } from './picture.ts'

async function explore(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Explore with sample data' }).check()
  await page.getByRole('button', { name: 'Explore' }).click()
  await expect(page.getByText('You are looking at sample data.')).toBeVisible({ timeout: 60_000 })
}

test('the sample data is explored, left, and gone', async ({ start, data }) => {
  try {
    const { page } = await start()
    await page.getByRole('button', { name: 'Begin' }).waitFor()
    await picture(page, 'first-start')
    expect(await violations(page), 'first start').toEqual([])
    await explore(page)
    await page.getByRole('link', { name: 'Agreements' }).click()
    await expect(page.getByText('14 agreements')).toBeVisible()
    await picture(page, 'sample-agreements')
    expect(await violations(page), 'sample').toEqual([])
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    await picture(page, 'settings')
    expect(await violations(page), 'settings').toEqual([])
    await page.getByRole('button', { name: 'Leave and start with my own' }).click()
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible({ timeout: 20_000 })
    expect(existsSync(`${data}-sample`)).toBe(false)
  } finally {
    rmSync(`${data}-sample`, { recursive: true, force: true })
  }
})

test('a sample agreement shows its facts, its file and its history', async ({ start, data }) => {
  try {
    const { app, page } = await start()
    await explore(page)
    await page.getByRole('link', { name: 'Agreements' }).click()
    await page.getByRole('row', { name: /Food distribution/ }).dblclick()
    await expect(page.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('tab', { name: 'Document' })).toHaveCount(0)
    await picture(page, 'details-on-paper')
    expect(await violations(page), 'details').toEqual([])
    await page.getByRole('tab', { name: 'Details' }).press('ArrowRight')
    await page.getByRole('button', { name: /^Show Open Table/ }).click()
    const frames = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().flatMap(({ webContents }) => webContents.mainFrame.framesInSubtree.map(({ url }) => url)))
    await expect.poll(async () => (await frames()).join(' ')).toMatch(/app:\/\/stored\/.*chrome-extension:\/\/.*app:\/\/stored\//)
    await picture(page, 'files-pdf')
    await page.getByRole('tab', { name: 'History' }).click()
    await expect(page.getByText('History is intact')).toBeVisible()
    await picture(page, 'history-on-paper')
    expect(await violations(page), 'history').toEqual([])
  } finally {
    rmSync(`${data}-sample`, { recursive: true, force: true })
  }
})
