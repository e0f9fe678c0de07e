import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { violations } from './axe.ts'
import { picture } from './picture.ts'
import { displayed, dunst, onABusOfItsOwn } from './session-bus.ts'

onABusOfItsOwn()

test('what is due is one notification, which leads to it; two windows and a restart make no second one', async ({ start, launch, data, out }) => {
  test.slow()
  try {
    dunst('close-all')
    const first = await start()
    await first.page.getByRole('radio', { name: 'Explore with sample data' }).check()
    await first.page.getByRole('button', { name: 'Explore' }).click()
    await expect(first.page.getByRole('region', { name: 'Reminders' })).toBeVisible({ timeout: 60_000 })
    await first.app.evaluate(({ app: running }) => running.quit()).catch(() => undefined)
    await expect.poll(displayed, 'who is gone leaves nothing behind that cannot be clicked').toBe(0)
    // Whoever comes back, forty days later, is told, whatever the hour is.
    const clock = join(out, 'wrong-by')
    writeFileSync(clock, String(40 * 86_400_000))
    const comeBack = () => launch([], { ENTENTE_CLOCK_WRONG_BY: clock })
    const app = await comeBack()
    const page = await app.firstWindow()
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
    const again = await (await comeBack()).firstWindow()
    await expect(again.getByRole('region', { name: 'Reminders' })).toBeVisible()
    expect(displayed()).toBe(0)
  } finally {
    rmSync(`${data}-sample`, { recursive: true, force: true })
  }
})
