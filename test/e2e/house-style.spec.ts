import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { paperOf } from './clause.ts'
import { draftExample, expect, setUp, test } from './app.ts'

/** A picture of one pixel. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

async function toSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('region', { name: 'House style' }).waitFor()
}

const saved = (page: Page) => expect(page.getByRole('region', { name: 'House style' }).getByText(/^Saved/)).toBeVisible()

test('the house style changes the numbers on the paper, and is the same after a restart', async ({ start }) => {
  const first = await start()
  const { page } = first
  await setUp(page)
  await draftExample(page)
  await expect(paperOf(page).getByRole('group', { name: 'Clause 1', exact: true })).toBeVisible()
  const place = new URL(page.url()).hash.slice(1)
  await toSettings(page)
  await page.getByRole('radio', { name: 'Articles' }).check()
  await saved(page)
  await page.evaluate((where) => {
    window.location.hash = where
  }, place)
  await expect(paperOf(page).getByRole('group', { name: 'Article 1', exact: true })).toBeVisible()
  await first.app.close()

  const again = await start()
  await toSettings(again.page)
  await expect(again.page.getByRole('radio', { name: 'Articles' })).toBeChecked()
})

test('the first page is shown in the fonts that print', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await toSettings(page)
  for (const font of ['Carlito', 'Arimo', 'Tinos']) {
    await page.getByRole('radio', { name: font }).check()
    await expect.poll(() => page.evaluate((family) => [...document.fonts].some((face) => face.family.includes(family) && face.status === 'loaded'), font)).toBe(true)
  }
})

test('the letterhead shows its lines and its logo at once, and refuses what is no picture', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await toSettings(page)
  const style = page.getByRole('region', { name: 'House style' })
  await style.getByRole('checkbox', { name: 'Print a letterhead on the first page' }).check()
  await style.getByRole('textbox', { name: 'Lines' }).fill('City of Riverton\n200 Harbor Street')
  await expect(style.getByRole('figure')).toContainText('200 Harbor Street')
  await style.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: pixel })
  await expect(style.getByRole('img', { name: 'The logo in the letterhead' })).toBeVisible()
  await saved(page)
  await style.getByRole('button', { name: 'Remove the logo' }).click()
  await expect(style.getByRole('img', { name: 'The logo in the letterhead' })).toHaveCount(0)
  await style.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await expect(style.getByRole('alert')).toContainText('neither a PNG nor a JPEG')
  // What was chosen beside it is not held up by the picture that cannot be used.
  await style.getByRole('radio', { name: 'A4' }).check()
  await expect(style.getByRole('radio', { name: 'A4' })).toBeChecked()
  await saved(page)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the house style, ${colorScheme}`, async ({ start }) => {
    const { page } = await start()
    await page.emulateMedia({ colorScheme })
    await setUp(page)
    await toSettings(page)
    await page.getByRole('checkbox', { name: 'Print a letterhead on the first page' }).check()
    await page.getByRole('textbox', { name: 'Lines' }).fill('City of Riverton')
    await saved(page)
    expect(await violations(page)).toEqual([])
  })
}
