import { rmSync } from 'node:fs'
import { expect, test } from './app.ts'
import { violations } from './axe.ts'
import { picture } from './picture.ts'
import { displayed, dunst, onABusOfItsOwn } from './session-bus.ts'

onABusOfItsOwn()

test('what is due is one notification, which leads to it; two windows and a restart make no second one', async ({ start, data }) => {
  test.slow()
  try {
    dunst('close-all')
    const first = await start()
    await first.page.getByRole('radio', { name: 'Explore with sample data' }).check()
    await first.page.getByRole('button', { name: 'Explore' }).click()
    await expect(first.page.getByRole('region', { name: 'Reminders' })).toBeVisible({ timeout: 60_000 })
    // Whoever comes back is told, whatever the hour is.
    await first.app.evaluate(({ app: running }) => running.quit()).catch(() => undefined)
    const { app, page } = await start()
    const inbox = page.getByRole('region', { name: 'Reminders' })
    await expect(inbox).toBeVisible({ timeout: 40_000 })
    await expect.poll(displayed, { timeout: 40_000 }).toBe(1)
    await picture(page, 'home-inbox')
    expect(await violations(page), 'inbox').toEqual([])
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('checkbox', { name: /^Go on in the notification area/ }).check()
    await picture(page, 'settings-reminders')
    expect(await violations(page), 'settings').toEqual([])
    dunst('action', '0')
    await expect(page).not.toHaveURL(/#\/settings$/)
    dunst('close-all')
    await page.getByRole('link', { name: 'Home' }).click()
    const rows = await inbox.getByRole('listitem').count()
    await inbox.getByRole('button', { name: /^Done: / }).first().click()
    await page.getByRole('button', { name: 'Mark as done' }).click()
    await expect(page.getByText(/^Done: /).last()).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(inbox.getByRole('listitem')).toHaveCount(rows)
    const other = app.waitForEvent('window')
    await page.evaluate(() => (window as unknown as { entente: { openWindow(place: string): Promise<void> } }).entente.openWindow('/settings'))
    await (await other).getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    expect(displayed()).toBe(0)
    await app.evaluate(({ app: running }) => running.quit()).catch(() => undefined)
    const again = await start()
    await expect(again.page.getByRole('region', { name: 'Reminders' })).toBeVisible()
    expect(displayed()).toBe(0)
  } finally {
    rmSync(`${data}-sample`, { recursive: true, force: true })
  }
})
