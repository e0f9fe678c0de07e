import { expect, type Locator, type Page } from '@playwright/test'

/** How a person does things: with the mouse, or by keys alone. */
export interface Hands {
  /** Presses a button or follows a link. */
  press(control: Locator): Promise<void>
  /** Chooses one radio of its group. */
  choose(radio: Locator): Promise<void>
  /** Writes into a field, in the place of what is there. */
  write(field: Locator, words: string): Promise<void>
  /** Chooses an entry of a menu that is opened by this button. */
  pick(button: Locator, item: Locator): Promise<void>
  /** Opens what a row of a table is about. */
  open(row: Locator): Promise<void>
  /** Opens the words of the clause for editing. */
  edit(clause: Locator): Promise<void>
}

export const mouse = (page: Page): Hands => ({
  press: (control) => control.click(),
  choose: (radio) => radio.locator('xpath=(ancestor::label | self::input)[1]').click(),
  write: async (field, words) => {
    await field.click({ clickCount: 3 })
    await page.keyboard.press('Control+a')
    await page.keyboard.type(words)
  },
  pick: async (button, item) => {
    await button.click()
    await item.click()
  },
  open: (row) => row.dblclick(),
  edit: (clause) => clause.dblclick(),
})

const mostStops = 400

export const keys = (page: Page): Hands => ({
  press: async (control) => {
    await tabTo(page, control)
    await page.keyboard.press('Enter')
  },
  choose: async (radio) => {
    const name = await radio.getAttribute('name')
    const group = page.locator(`input[type=radio][name="${name}"]`)
    await tabTo(page, group)
    for (let step = 0; step < (await group.count()) && !(await radio.evaluate((each) => each === document.activeElement)); step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await expect(radio).toBeChecked()
  },
  write: async (field, words) => {
    await tabTo(page, field)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(words)
  },
  pick: async (button, item) => {
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    await item.first().waitFor()
    for (let step = 0; step < 10 && !(await item.evaluate((each) => each === document.activeElement)); step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  },
  open: async (row) => {
    await tabTo(page, page.getByRole('row'))
    for (let step = 0; step < 10 && !(await row.evaluate((each) => each === document.activeElement)); step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  },
  edit: async (clause) => {
    await tabTo(page, page.locator('[data-clause]'))
    for (let step = 0; step < mostStops && !(await clause.evaluate((each) => each === document.activeElement)); step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  },
})

/** Goes on with the Tab key until the focus is on one of these; fails when it never comes there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor({ state: 'attached' })
  const there = () => target.evaluateAll((each) => each.includes(document.activeElement as never))
  for (let stops = 0; stops < mostStops; stops++) {
    if (await there()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key never came to ${String(target)}.`)
}
