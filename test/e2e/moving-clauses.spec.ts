import type { Locator, Page } from '@playwright/test'
import { violations } from './axe.ts'
import { editClause, paperOf } from './clause.ts'
import { picture } from './picture.ts'
import { draftExample, expect, setUp, test } from './app.ts'

const clause = (page: Page, number: string): Locator => paperOf(page).getByRole('group', { name: `Clause ${number}`, exact: true })
const purpose = 'exchange Confidential Information for one purpose'

/** Takes a clause by its grip and holds it over a place of another. */
async function dragOver(page: Page, number: string, over: Locator, part: number): Promise<void> {
  await clause(page, number).hover()
  const from = await paperOf(page).getByRole('button', { name: `Drag clause ${number}`, exact: true }).boundingBox()
  const to = await over.boundingBox()
  if (from === null || to === null) throw new Error('Both must be in sight.')
  await page.mouse.move(from.x + 12, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y + 30)
  await page.mouse.move(to.x + to.width / 2, to.y + to.height * part, { steps: 4 })
}

test('a clause is dragged to where the line is, says its new number, and goes back', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  await expect(clause(page, '1.2')).toContainText(purpose)
  await dragOver(page, '1.2', clause(page, '1.1'), 0.2)
  await expect(page.getByText('Esc leaves it where it is.')).toBeVisible()
  await picture(page, 'dragging')
  await page.mouse.up()
  await expect(clause(page, '1.1')).toContainText(purpose)
  await expect(page.getByRole('status').filter({ hasText: 'Clause 1.2 is clause 1.1 now.' })).toBeVisible()
  await expect(clause(page, '1.1')).toBeFocused()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(clause(page, '1.2')).toContainText(purpose)
})

test('Escape leaves a dragged clause where it is, and a clause cannot go into itself', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  await dragOver(page, '1.2', clause(page, '1.1'), 0.2)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByText('Esc leaves it where it is.')).toBeHidden()
  await expect(clause(page, '1.2')).toContainText(purpose)

  await dragOver(page, '1', clause(page, '1.1'), 0.9)
  await expect(page.getByText('A clause cannot stand within itself.')).toBeVisible()
  await picture(page, 'dragging-refused')
  await page.mouse.up()
  await expect(page.getByRole('status').filter({ hasText: 'Nothing was moved.' })).toBeVisible()
  await expect(clause(page, '1.2')).toContainText(purpose)
})

test('the paper goes on by itself while a clause is held at its edge', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  const desk = paperOf(page)
  await dragOver(page, '1.1', clause(page, '1.2'), 0.9)
  const box = await desk.boundingBox()
  if (box === null) throw new Error('The paper must be in sight.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 4)
  await expect.poll(() => desk.evaluate((element) => element.scrollTop)).toBeGreaterThan(300)
  await page.keyboard.press('Escape')
  await page.mouse.up()
})

test('keys move a clause, take it out and give it its words back; menu and palette know them', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  await clause(page, '1.2').getByText(purpose).click()
  await clause(page, '1.2').focus()
  const press = async (keys: string, number: string) => {
    await page.keyboard.press(keys)
    await expect(clause(page, number)).toContainText(purpose)
    await expect(clause(page, number)).toBeFocused()
  }
  await press('Alt+Shift+ArrowUp', '1.1')
  await press('Alt+Shift+ArrowDown', '1.2')
  await press('Alt+Shift+ArrowLeft', '2')
  await press('Alt+Shift+ArrowRight', '1.3')
  await expect(page.getByRole('status').filter({ hasText: 'Clause 2 is clause 1.3 now.' })).toBeVisible()
  const enabled = () => app.evaluate(({ Menu }) => {
    const labels = ['Move the clause up', 'Demote the clause one level', 'Remove the clause', 'Restore the library words of the clause']
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    return labels.map((label) => items.find((item) => item.label === label)?.enabled)
  })
  await expect.poll(enabled).toEqual([true, true, true, false])

  await page.keyboard.press('Alt+Shift+Delete')
  await expect(paperOf(page)).not.toContainText(purpose)
  await page.keyboard.press('Control+z')
  await expect(paperOf(page)).toContainText(purpose)

  await editClause(page, purpose)
  await page.keyboard.type(' They begin on Monday.')
  await page.keyboard.press('Control+Enter')
  await expect(paperOf(page)).toContainText('They begin on Monday.')
  await expect.poll(enabled).toEqual([true, true, true, true])
  await page.keyboard.press('Alt+Shift+R')
  await expect(paperOf(page)).not.toContainText('They begin on Monday.')
  expect(await violations(page)).toEqual([])
})
