import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftExample, expect, setUp, test } from './app.ts'

test('the page has no Node, no eval, no way out and no permission', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  expect(await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')])).toEqual(['undefined', 'undefined'])
  expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'entente') as object).toSorted())).toEqual(['chooseFiles', 'chooseFolder', 'chooseWhereToSave', 'chooseWhereToSaveCopy', 'keepRunning', 'offerActions', 'offerCorrections', 'openData', 'openPdf', 'openWindow', 'pageInSight', 'removeSample', 'runAction', 'showElsewhere', 'showInFolder', 'showPdf', 'takeDropped'])
  const url = page.url()
  expect(await page.evaluate(() => window.open('https://example.com') === null)).toBe(true)
  await page.evaluate(() => {
    window.location.href = 'https://example.com/'
  })
  await expect.poll(() => page.url()).toBe(url)
  expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe('denied')
  expect(await page.evaluate(() => fetch('https://example.com/').then(() => 'reached', () => 'refused'))).toBe('refused')
  expect(await page.evaluate(() => fetch('app://entente/../../package.json').then((response) => response.status, () => 'refused'))).toBe('refused')
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webviewTag }
  })
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
})

test('a page cannot make the shell open another place, nor show a file that was not saved', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  const tried = await page.evaluate(async () => {
    const bridge = Reflect.get(window, 'entente') as { openWindow(place: unknown): Promise<void>; chooseWhereToSave(name: unknown, format: unknown): Promise<unknown>; openPdf(name: unknown, pdf: unknown): Promise<unknown>; runAction(id: unknown): Promise<unknown>; offerActions(ids: unknown): Promise<unknown> }
    const outcome = (asked: Promise<unknown>) => asked.then(() => 'done', () => 'refused')
    return Promise.all([
      outcome(bridge.openWindow('https://example.com')),
      outcome(bridge.openWindow({ place: 1 })),
      outcome(bridge.openWindow('/agreements/../../x')),
      outcome(bridge.chooseWhereToSave('a', 'exe')),
      outcome(bridge.chooseWhereToSave(7, 'pdf')),
      outcome(bridge.openPdf('x', new TextEncoder().encode('#!/bin/sh'))),
      outcome(bridge.openPdf('x', '%PDF-')),
      outcome(bridge.runAction('app.destroy')),
      outcome(bridge.offerActions(['agreement.new', 'x'])),
    ])
  })
  expect(new Set(tried)).toEqual(new Set(['refused']))
})

test('a session in which a person types opens no connection to the network', async ({ start, data }) => {
  const log = join(data, 'net.json')
  const { app, page } = await start(`--log-net-log=${log}`, '--net-log-capture-mode=Everything')
  await setUp(page)
  await draftExample(page)
  await page.getByRole('button', { name: /What is exchanged, and why/ }).click()
  await page.getByRole('textbox', { name: /purpose/i }).last().pressSequentially(' and teh speling', { delay: 5 })
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await app.close()
  const events = readFileSync(log, 'utf8')
  const urls = [...events.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url).filter((url) => !/^(app|data|blob|devtools):/.test(url ?? ''))
  expect(urls).toEqual([])
  expect([...events.matchAll(/"host":"([^"]+)"/g)].map(([, host]) => host)).toEqual([])
})
