import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, example, setUp, test } from './app.ts'

test('a command is carried out by the app that has the folder open, and the window shows it', async ({ start, entente }) => {
  const { page } = await start()
  await setUp(page)
  const drafted = entente('draft', 'mutual-nda', '--answers', example, '--title', 'From the command line', '--json')
  expect(drafted.err).toBe('')
  const { number } = JSON.parse(drafted.out) as { number: string }
  await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText('From the command line')
  expect(JSON.parse(entente('list', '--json').out)).toMatchObject([{ number, title: 'From the command line', template: 'mutual-nda', state: 'draft' }])
  expect(entente('check', 'NDA-1999-001')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('There is no agreement “NDA-1999-001”.') })
})

test('a calendar file and what is due are asked of the app that has the folder open', async ({ start, entente, out }) => {
  test.slow()
  const { page } = await start()
  await setUp(page)
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Add deadline' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'What is due' }).fill('Send the insurance certificate')
  await dialog.getByRole('textbox', { name: 'On', exact: true }).fill('+7d')
  await dialog.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'insurance certificate' })).toBeVisible()
  const file = join(out, 'Deadlines.ics')
  expect(JSON.parse(entente('ics', '--out', file, '--json').out)).toEqual({ path: file, events: 1, cancelled: 0 })
  expect(readFileSync(file, 'utf8')).toContain('SUMMARY:Send the insurance certificate')
  expect(JSON.parse(entente('remind', '--once', '--json').out)).toMatchObject([{ title: 'Send the insurance certificate', kind: 'own' }])
  expect(JSON.parse(entente('remind', '--once', '--json').out)).toEqual([])
  expect(JSON.parse(entente('deadlines', '--json').out)).toEqual([])
  await page.getByRole('link', { name: 'Home' }).click()
  await expect(page.getByRole('region', { name: 'Reminders' })).toContainText('Send the insurance certificate')
})
