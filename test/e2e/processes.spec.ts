import { once } from 'node:events'
import { draftExample, expect, secondWindowOn, setUp, startAgain, test, toAgreements } from './app.ts'

test('core is killed: the window says so, core comes back, the acknowledged text is there', async ({ start }) => {
  const { page, corePid } = await start()
  await setUp(page)
  await draftExample(page)
  await page.getByRole('button', { name: /What is exchanged, and why/ }).click()
  const purpose = page.getByRole('textbox', { name: /purpose/i }).last()
  await purpose.fill('to keep a promise')
  await expect(page.getByText(/^Saved/)).toBeVisible()

  const before = await corePid()
  const banner = page.getByText(/keeps your agreements stopped/)
  const shown = banner.waitFor()
  process.kill(before, 'SIGKILL')
  await shown
  await expect(banner).toBeHidden()
  expect(await corePid()).not.toBe(before)

  await purpose.fill('to keep a promise, and another')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('region', { name: 'Paper' })).toContainText('to keep a promise, and another')
})

test('what is typed while core is down is kept when it is back', async ({ start, entente }) => {
  const { page, corePid } = await start()
  await setUp(page)
  await draftExample(page)
  await page.getByRole('button', { name: /What is exchanged, and why/ }).click()
  process.kill(await corePid(), 'SIGKILL')
  await page.getByRole('textbox', { name: /purpose/i }).last().fill('typed into the gap')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('region', { name: 'Paper' })).toContainText('typed into the gap')
  expect(entente('trail', 'verify').code).toBe(0)
})

test('a change made in one window shows in another', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  const other = await secondWindowOn(app, page)

  await page.getByRole('button', { name: /What is exchanged, and why/ }).click()
  await page.getByRole('textbox', { name: /purpose/i }).last().fill('seen from both sides')
  await expect(other.getByRole('region', { name: 'Paper' })).toContainText('seen from both sides')
})

test('a second start shows the first window and ends', async ({ start, data }) => {
  const { app, page } = await start()
  await setUp(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const second = startAgain(data)
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(0)
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('what was typed last is kept when the window is closed at once', async ({ start }) => {
  const first = await start()
  await setUp(first.page)
  await draftExample(first.page)
  await first.page.getByRole('button', { name: /What is exchanged, and why/ }).click()
  await first.page.getByRole('textbox', { name: /purpose/i }).last().fill('typed in the last moment')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await first.app.waitForEvent('close')

  const { page } = await start()
  await toAgreements(page)
  await page.getByRole('row', { name: /NDA-\d{4}-001/ }).dblclick()
  await expect(page.getByRole('region', { name: 'Paper' })).toContainText('typed in the last moment')
})
