import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { draftExample, expect, setUp, test } from './app.ts'

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' })
const goHome = (page: Page) => page.getByRole('link', { name: 'Home' }).click()

test('the palette opens by key, runs an action and finds an agreement', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('heading', { level: 1, name: /draft/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  const field = palette(page).getByRole('combobox')
  await expect(field).toBeFocused()
  await expect(palette(page).getByRole('group', { name: 'Recently opened' }).getByRole('option', { name: /Mutual Non-Disclosure/ })).toBeVisible()
  await field.fill('sett')
  await expect(palette(page).getByRole('option', { name: 'Settings' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()

  await page.keyboard.press('Control+k')
  await field.fill('mutual non')
  const found = palette(page).getByRole('group', { name: 'Agreements' }).getByRole('option', { name: /Mutual Non-Disclosure/ }).first()
  await expect(found).toHaveAttribute('aria-selected', 'true')
  const opened = app.waitForEvent('window')
  await page.keyboard.press('Control+Enter')
  await expect((await opened).getByRole('heading', { name: 'Background and purpose' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()

  await page.keyboard.press('Control+k')
  await field.fill('zzzz')
  await expect(palette(page).getByText('Nothing is found for “zzzz”.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
})

test('nothing that is typed right after the key of the palette is lost', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await page.getByRole('heading', { name: 'Agreements', level: 1 }).waitFor()
  // At once, as somebody does who knows the way: the page has had no time to draw anything.
  await page.evaluate(() => {
    const press = (key: string, ctrlKey = false) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, ctrlKey, bubbles: true, cancelable: true }))
    press('k', true)
    ;[...'setx'].forEach((letter) => press(letter))
    press('Backspace')
  })
  await page.keyboard.type('tings')
  await expect(palette(page).getByRole('combobox')).toHaveValue('settings')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
})

test('a clause that was found opens at its place in the text, a contact at its partner', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Add partner' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Harbor Light')
  await page.getByRole('dialog').getByRole('button', { name: 'Add partner' }).click()
  await page.getByRole('button', { name: 'Add contact' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Morgan Ellery')
  await page.getByRole('dialog').getByRole('button', { name: 'Save contact' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await goHome(page)

  await page.keyboard.press('Control+k')
  await palette(page).getByRole('combobox').fill('return or destr')
  await palette(page).getByRole('group', { name: 'Clauses' }).getByRole('option', { name: /Return or destruction/ }).click()
  await expect(page.getByRole('heading', { name: 'Return or destruction' })).toBeInViewport()
  await expect(page.locator('[id^="clause-"]:focus')).toContainText('Return or destruction')
  await expect.poll(() => new URL(page.url()).hash).toMatch(/\/document$/)

  await page.keyboard.press('Control+k')
  await palette(page).getByRole('combobox').fill('ellery')
  await palette(page).getByRole('group', { name: 'Contacts' }).getByRole('option', { name: /Morgan Ellery/ }).click()
  await expect(page.getByRole('heading', { name: 'Harbor Light', level: 1 })).toBeVisible()
})

test('the palette offers an action only while it can be carried out', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await page.keyboard.press('Control+k')
  await palette(page).getByRole('combobox').fill('print')
  await expect(palette(page).getByRole('option', { name: 'Print' })).toBeHidden()
  await page.keyboard.press('Escape')
  await draftExample(page)
  await page.keyboard.press('Control+k')
  await palette(page).getByRole('combobox').fill('print')
  await expect(palette(page).getByRole('option', { name: 'Print' })).toBeVisible()
})

test('the map of keys opens with ?, but not where somebody types', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await page.keyboard.press('?')
  const map = page.getByRole('dialog', { name: 'Which keys do what?' })
  await expect(map.getByRole('region', { name: 'File' })).toContainText('New agreement')
  await expect(map.getByText('Search and commands')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Settings' }).click()
  const name = page.getByRole('textbox', { name: 'Organization name' })
  await name.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('?')
  await expect(name).toHaveValue('City of Riverton?')
  await expect(map).toBeHidden()
})

test('Home begins empty, then tells of drafts and of what was opened; a step can be taken back', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await goHome(page)
  await expect(page.getByRole('heading', { name: 'Begin with an agreement' })).toBeVisible()
  await draftExample(page)
  const number = (await page.getByText(/^NDA-\d{4}-001$/).first().textContent()) ?? ''
  await goHome(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing is due: go on with one draft' })).toBeVisible()
  const drafts = page.getByRole('region', { name: 'Drafts to go on with' })
  await expect(drafts).toContainText(number)
  await expect(drafts).toContainText(/required element|field|Every required element is there/)
  const recent = page.getByRole('region', { name: 'Recently opened' })
  await expect(recent.getByRole('link')).toHaveCount(1)
  await recent.getByRole('button', { name: /^Take .* off this list$/ }).click()
  await expect(recent.getByRole('link')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'off the list' })).toBeVisible()
  await page.getByRole('main').focus()
  await page.keyboard.press('Control+z')
  await expect(recent.getByRole('link')).toHaveCount(1)
  await drafts.getByRole('button', { name: /^Open/ }).click()
  await expect(page.getByRole('heading', { name: 'Background and purpose' })).toBeVisible()
})

/** The program for PDF documents is replaced; it notes what it was given. */
async function watchPdfs(app: ElectronApplication, answer: string): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }, says) => {
    const given: string[] = []
    Reflect.set(globalThis, 'openedPdfs', given)
    shell.openPath = (path) => {
      given.push(path)
      return Promise.resolve(says)
    }
  }, answer)
  return () => app.evaluate(() => Reflect.get(globalThis, 'openedPdfs') as string[])
}

test('printing opens the export itself, and says so when nothing can open it', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  const opened = await watchPdfs(app, '')
  await page.keyboard.press('Control+p')
  await expect.poll(opened, { timeout: 30_000 }).toHaveLength(1)
  const [file = ''] = await opened()
  expect(file).toMatch(/NDA-\d{4}-001 .*\.pdf$/)
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  await watchPdfs(app, 'no program')
  await page.keyboard.press('Control+p')
  const alert = page.getByRole('alert').filter({ hasText: 'No program on this computer opens PDF documents.' })
  await expect(alert).toBeVisible({ timeout: 30_000 })
  await expect(alert.getByRole('button', { name: 'Copy details' })).toBeVisible()
  await alert.getByRole('button', { name: 'Close' }).click()
  await expect(alert).toBeHidden()
})

test('what nobody caught is shown with a way to copy the details', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await page.evaluate(() => void Promise.reject(new Error('planted')))
  await expect(page.getByRole('alert').filter({ hasText: 'Something went wrong that the app did not expect.' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on Home, the palette and the map of keys, ${colorScheme}`, async ({ start }) => {
    const { page } = await start()
    await page.emulateMedia({ colorScheme })
    await setUp(page)
    await goHome(page)
    await page.getByRole('heading', { name: 'Begin with an agreement' }).waitFor()
    expect(await violations(page), 'fresh Home').toEqual([])
    await draftExample(page)
    await goHome(page)
    await page.getByRole('region', { name: 'Drafts to go on with' }).waitFor()
    expect(await violations(page), 'Home').toEqual([])
    await page.keyboard.press('Control+k')
    await palette(page).getByRole('option').first().waitFor()
    expect(await violations(page), 'palette').toEqual([])
    await page.keyboard.press('Escape')
    await palette(page).waitFor({ state: 'hidden' })
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await violations(page), 'map of keys').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('radio', { name: 'Dark' }).waitFor()
    expect(await violations(page), 'settings').toEqual([])
  })
}
