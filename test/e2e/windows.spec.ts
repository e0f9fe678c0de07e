import type { ElectronApplication } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftExample, expect, setUp, test, toAgreements } from './app.ts'

const remembered = (data: string) => JSON.parse(readFileSync(join(data, 'window', 'windows.json'), 'utf8')) as { places: Record<string, unknown>; appearance: string; zoom: number }
const boundsOf = (app: ElectronApplication) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
const windowsOf = (app: ElectronApplication) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
const choose = (app: ElectronApplication, id: string) => app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
const enabled = (app: ElectronApplication, id: string) => app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id)

test('a window opens where it was, and in the middle when its display is gone', async ({ start, data }) => {
  const first = await start()
  await setUp(first.page)
  const place = { x: 31, y: 42, width: 1101, height: 751 }
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place)
  await expect.poll(() => boundsOf(first.app)).toEqual(place)
  await first.app.close()
  expect(remembered(data).places.list).toEqual({ ...place, maximised: false })

  const second = await start()
  await second.page.getByRole('main').waitFor()
  expect(await boundsOf(second.app)).toEqual(place)
  await second.app.close()

  writeFileSync(join(data, 'window', 'windows.json'), JSON.stringify({ places: { list: { ...place, x: 9_000 }, agreement: null } }))
  const third = await start()
  await third.page.getByRole('main').waitFor()
  expect((await boundsOf(third.app))?.x).toBeLessThan(1280)
})

test('an agreement that a window shows already comes to the front there', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  const place = new URL(page.url()).hash.slice(1)
  const opened = app.waitForEvent('window')
  await choose(app, 'window.new')
  const other = await opened
  await toAgreements(other)
  await other.evaluate((where) => (window as unknown as { entente: { openWindow(place: string): Promise<void> } }).entente.openWindow(where), place)
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL() ?? '')).toContain(place)
  expect(await windowsOf(app)).toBe(2)
})

test('opening from the list what another window shows brings that window to the front', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  const place = new URL(page.url()).hash.slice(1)
  const opened = app.waitForEvent('window')
  await choose(app, 'window.new')
  const other = await opened
  await toAgreements(other)
  await other.getByRole('row').getByRole('link', { name: /Mutual Non-Disclosure/ }).click()
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL() ?? '')).toContain(place)
  await expect(other.getByRole('heading', { name: 'Agreements', level: 1 })).toBeVisible()
  // Its own window goes there as ever.
  await toAgreements(page)
  await page.getByRole('row').getByRole('link', { name: /Mutual Non-Disclosure/ }).click()
  await expect(page.getByRole('heading', { name: 'Background and purpose' })).toBeVisible()
})

test('the menu reaches the page, and offers only what can be done', async ({ start }) => {
  const { app, page } = await start()
  expect(await enabled(app, 'agreement.new')).toBe(false)
  await setUp(page)
  await expect.poll(() => enabled(app, 'agreement.new')).toBe(true)
  expect(await enabled(app, 'agreement.print')).toBe(false)
  await draftExample(page)
  await expect.poll(() => enabled(app, 'agreement.print')).toBe(true)
  await choose(app, 'go.settings')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect.poll(() => enabled(app, 'agreement.print')).toBe(false)
  await choose(app, 'agreement.new')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('light or dark is chosen in Settings or the menu, holds for all windows and for the next start', async ({ start, data }) => {
  const { app, page } = await start()
  await page.emulateMedia({ colorScheme: null })
  await setUp(page)
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(ground).toBe('rgb(26, 31, 33)')
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('view.dark')?.checked)).toBe(true)
  await choose(app, 'view.light')
  await expect.poll(ground).toBe('rgb(255, 255, 255)')
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked()
  await choose(app, 'view.dark')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await app.close()
  expect(remembered(data).appearance).toBe('dark')

  const again = await start()
  await again.page.getByRole('main').waitFor()
  expect(await again.app.evaluate(({ nativeTheme, BrowserWindow }) => [nativeTheme.shouldUseDarkColors, BrowserWindow.getAllWindows()[0]?.getBackgroundColor()])).toEqual([true, '#1A1F21'])
})

test('zoom goes step by step, is remembered, and at double size every screen can be used', async ({ start, data }) => {
  const { app, page } = await start()
  await setUp(page)
  const factor = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
  await choose(app, 'view.zoom-in')
  await expect.poll(factor).toBeCloseTo(1.1)
  for (let step = 0; step < 6; step++) await choose(app, 'view.zoom-in')
  await expect.poll(factor).toBeCloseTo(2)
  for (const area of ['Home', 'Agreements', 'Settings']) {
    await page.getByRole('link', { name: area }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${area} is not wider than the window`).toBe(true)
    await expect(page.getByRole('button', { name: 'New agreement' }).first()).toBeInViewport()
  }
  await app.close()
  expect(remembered(data).zoom).toBe(2)

  const again = await start()
  await again.page.getByRole('main').waitFor()
  expect(await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())).toBeCloseTo(2)
  await choose(again.app, 'view.zoom-reset')
  await expect.poll(() => remembered(data).zoom).toBe(1)
})
