import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDeadline, expect, setUp, test } from './app.ts'
import { onABusOfItsOwn } from './session-bus.ts'
import { TrayWatcher } from './tray-watcher.ts'

onABusOfItsOwn()

test('the notification area tells how much waits, leads to it, puts it off and quits; closing the window goes on there', async ({ start }) => {
  test.slow()
  const area = await TrayWatcher.start()
  try {
    const { app, page } = await start()
    await setUp(page)
    await addDeadline(page, 'Send the insurance certificate', '+3d')
    await addDeadline(page, 'Renew the background checks', '+5d')
    await page.getByRole('link', { name: 'Home' }).click()
    const inbox = page.getByRole('region', { name: 'Reminders' })
    await expect(inbox.getByRole('listitem')).toHaveCount(2)
    expect(await area.hasIcon(), 'unasked').toBe(false)
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('checkbox', { name: /^Go on in the notification area/ }).check()
    await expect.poll(() => area.hasIcon()).toBe(true)
    const labels = async () => (await area.menu()).map(({ label }) => label).filter(Boolean)
    await expect.poll(labels).toEqual(['2 deadlines wait for you', 'Open Entente', 'Snooze all to tomorrow', 'Quit'])

    await area.press('2 deadlines wait for you')
    await expect(page).toHaveURL(/#\/home$/)
    await area.press('Snooze all to tomorrow')
    await expect.poll(labels).toContain('Nothing waits for you')
    await expect(inbox.getByRole('listitem')).toHaveCount(0)
    expect((await area.menu()).find(({ label }) => label === 'Snooze all to tomorrow')?.enabled).toBe(false)

    await page.close()
    const opened = app.waitForEvent('window')
    await area.press('Open Entente')
    await expect((await opened).getByRole('heading', { name: 'Home', level: 1 })).toBeVisible()
    const left = app.waitForEvent('close')
    await area.press('Quit')
    await left
  } finally {
    area.close()
  }
})

test('starting with the computer is a file that is there while it is wished, and starts without a window', async ({ start, launch, out, data }) => {
  test.slow()
  const before = process.env['XDG_CONFIG_HOME']
  process.env['XDG_CONFIG_HOME'] = out
  const area = await TrayWatcher.start()
  try {
    const file = join(out, 'autostart', 'entente.desktop')
    const { app, page } = await start()
    await setUp(page)
    expect(existsSync(file), 'unasked').toBe(false)
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('checkbox', { name: /^Go on in the notification area/ }).check()
    const choice = page.getByRole('checkbox', { name: /^Start when/ })
    await choice.check()
    await expect.poll(() => existsSync(file)).toBe(true)
    const entry = readFileSync(file, 'utf8')
    expect(entry).toMatch(/^Exec=.*--hidden"?$/m)
    expect(entry).toContain(`--data=${data}`)
    await app.evaluate(({ app: running }) => running.quit()).catch(() => undefined)

    const hidden = await launch(['--hidden'])
    await expect.poll(() => area.hasIcon()).toBe(true)
    expect(hidden.windows()).toHaveLength(0)
    const opened = hidden.waitForEvent('window')
    await area.press('Open Entente')
    await (await opened).getByRole('link', { name: 'Settings' }).click()
    await (await opened).getByRole('checkbox', { name: /^Start when/ }).uncheck()
    await expect.poll(() => existsSync(file)).toBe(false)
  } finally {
    area.close()
    if (before === undefined) delete process.env['XDG_CONFIG_HOME']
    else process.env['XDG_CONFIG_HOME'] = before
  }
})
