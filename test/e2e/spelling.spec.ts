import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { editClause, unfold } from './clause.ts'
import { draftExample, expect, setUp, test } from './app.ts'

/** The menu of a word is the system's: it is kept instead of put up. */
async function watchMenus(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Menu }) => {
    const build = Menu.buildFromTemplate.bind(Menu)
    Menu.buildFromTemplate = (template) => {
      const menu = build(template)
      menu.popup = () => Reflect.set(globalThis, 'menuOfField', menu)
      return menu
    }
  })
}

/** What the menu at a place of a field offers. */
async function menuAt(app: ElectronApplication, field: Locator, x: number): Promise<string[]> {
  await app.evaluate(() => Reflect.deleteProperty(globalThis, 'menuOfField'))
  await field.click({ button: 'right', position: { x, y: 12 } })
  const labels = () => app.evaluate(() => (Reflect.get(globalThis, 'menuOfField') as Electron.Menu | undefined)?.items.map(({ label }) => label) ?? [])
  await expect.poll(labels).not.toEqual([])
  return labels()
}

const choose = (app: ElectronApplication, label: string) =>
  app.evaluate((_, name) => {
    const item = (Reflect.get(globalThis, 'menuOfField') as Electron.Menu).items.find((each) => each.label === name)
    item?.click()
  }, label)

/** Over the first word of a field. */
const firstWord = 24

async function purpose(page: Page): Promise<Locator> {
  await unfold(page, /What is exchanged, and why/)
  return page.getByRole('textbox', { name: 'Purpose of the exchange' })
}

test('a misspelled word is corrected from its menu, and a word can be added to one’s own dictionary', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await watchMenus(app)
  await draftExample(page)
  const field = await purpose(page)
  await field.fill('')
  await field.pressSequentially('Recieve teh families')
  await expect.poll(() => menuAt(app, field, firstWord)).toEqual(expect.arrayContaining(['Receive', 'Add “Recieve” to my dictionary', 'Cut']))
  await choose(app, 'Receive')
  await expect(field).toHaveValue('Receive teh families')
  await expect(page.getByRole('region', { name: 'Paper' })).toContainText('Receive teh families')
  expect(await menuAt(app, field, firstWord)).not.toContain('Receive')
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue('Recieve teh families')

  await field.fill('Xyvertown Council')
  await expect.poll(() => menuAt(app, field, firstWord)).toContain('Add “Xyvertown” to my dictionary')
  await choose(app, 'Add “Xyvertown” to my dictionary')
  await expect.poll(() => menuAt(app, field, firstWord)).not.toContain('Add “Xyvertown” to my dictionary')

  await page.getByRole('link', { name: 'Settings' }).click()
  const own = page.getByRole('group', { name: 'Your dictionary' })
  await expect(own.getByRole('listitem')).toHaveText(['Xyvertown'])
  await own.getByRole('button', { name: 'Take “Xyvertown” out of the dictionary' }).click()
  await expect(own.getByText('No words yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(own.getByRole('listitem')).toHaveText(['Xyvertown'])
  await own.getByRole('textbox', { name: 'Word to add' }).fill('two words')
  await own.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(own.getByText('Type one word: letters, with no space in it.')).toBeVisible()
  await own.getByRole('textbox', { name: 'Word to add' }).fill('harborlight')
  await own.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(own.getByRole('listitem')).toHaveText(['Xyvertown', 'harborlight'])
})

test('misspelled words are marked in a clause while it is edited, until that is switched off', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await watchMenus(app)
  await draftExample(page)
  const editor = await editClause(page, 'exchange Confidential Information for one purpose')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Recieve with the partnerhsip')
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('misspelled') ?? [])].map(String))
  await expect.poll(marked).toEqual(['Recieve', 'partnerhsip'])
  const words = editor.locator('p').last()
  await expect.poll(() => menuAt(app, words, firstWord)).toContain('Receive')
  await choose(app, 'Receive')
  await expect(words).toHaveText('Receive with the partnerhsip')
  await expect.poll(marked).toEqual(['partnerhsip'])

  const item = (id: string) => app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.checked, id)
  expect(await item('edit.spelling')).toBe(true)
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.spelling')?.click())
  await expect.poll(marked).toEqual([])
  await page.keyboard.type(' and recieve')
  await expect(words).toContainText('recieve')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('checkbox', { name: 'Check spelling while typing' })).not.toBeChecked()
  expect(await item('edit.spelling')).toBe(false)
})
