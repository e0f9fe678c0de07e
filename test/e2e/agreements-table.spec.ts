import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, example, saveDialogAnswers, setUp, test } from './app.ts'

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

async function openList(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Agreements' }).click()
  await expect(page.getByRole('heading', { name: 'Agreements', level: 1 })).toBeVisible()
}

const row = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(`\\b${title}\\b`) })

test('a list is ordered, narrowed, kept as a view, selected, copied, thrown away and put back', async ({ start, entente, out }) => {
  test.slow()
  for (const title of ['Alder lease', 'Birch pilot', 'Cedar pilot']) expect(entente('draft', 'mutual-nda', '--answers', example, '--title', title).code).toBe(0)
  const { app, page } = await start()
  await setUp(page)
  await openList(page)
  await expect(row(page, 'Cedar pilot')).toBeVisible()
  const titles = () => page.getByRole('row').getByRole('link').allTextContents()

  await page.getByRole('button', { name: 'Title' }).click()
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending')
  expect(await titles()).toEqual(['Alder lease', 'Birch pilot', 'Cedar pilot'])
  await page.getByRole('button', { name: 'Title' }).click()
  await expect.poll(titles).toEqual(['Cedar pilot', 'Birch pilot', 'Alder lease'])

  await page.getByRole('textbox', { name: 'Filter by any word' }).fill('pilot')
  await expect.poll(titles).toEqual(['Cedar pilot', 'Birch pilot'])
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Pilots')
  await page.getByRole('checkbox', { name: 'Begin with this view' }).check()
  await page.getByRole('button', { name: 'Save view' }).click()
  const views = page.getByRole('navigation', { name: 'Views' })
  await expect(views.getByRole('button', { name: 'Pilots', exact: true })).toHaveAttribute('aria-current', 'true')
  expect(await violations(page), 'filtered').toEqual([])

  await page.getByRole('textbox', { name: 'Filter by any word' }).fill('oak')
  await expect(page.getByRole('heading', { name: 'No agreement fits these filters' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect.poll(async () => (await titles()).length).toBe(3)

  await row(page, 'Cedar pilot').focus()
  await page.keyboard.press('Space')
  await expect(row(page, 'Cedar pilot')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 of 3 selected')).toBeVisible()
  await page.keyboard.press('Control+a')
  await expect(page.getByText('3 of 3 selected')).toBeVisible()
  await page.keyboard.press('Control+c')
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^Number\tTitle\t.*\nNDA-\d{4}-003\tCedar pilot\t/)
  expect(await app.evaluate(({ clipboard }) => (clipboard as unknown as { readHTML(): string }).readHTML())).toContain('<td>Alder lease</td>')
  expect(await violations(page), 'selected').toEqual([])
  await page.keyboard.press('Escape')

  await row(page, 'Birch pilot').click({ position: { x: 500, y: 10 } })
  await page.getByRole('button', { name: 'Move to Trash' }).click()
  await expect(row(page, 'Birch pilot')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, 'Birch pilot')).toBeVisible()
  await row(page, 'Birch pilot').click({ position: { x: 500, y: 10 } })
  await page.keyboard.press('Delete')
  await expect(row(page, 'Birch pilot')).toHaveCount(0)
  await views.getByRole('button', { name: 'Trash' }).click()
  await row(page, 'Birch pilot').click()
  await page.getByRole('button', { name: 'Put back' }).click()
  await expect(page.getByRole('heading', { name: 'The Trash is empty' })).toBeVisible()
  await views.getByRole('button', { name: 'All' }).click()
  await expect(row(page, 'Birch pilot')).toBeVisible()

  const file = join(out, 'list.csv')
  await saveDialogAnswers(app, file)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click()
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toMatch(/Alder lease/)
  await app.close()
  const again = await start()
  await openList(again.page)
  await expect(again.page.getByRole('textbox', { name: 'Filter by any word' })).toHaveValue('pilot')
})

test('an agreement begins from another, and on the partner’s own paper', async ({ start, entente }) => {
  test.slow()
  expect(entente('draft', 'mutual-nda', '--answers', example, '--title', 'Alder lease').code).toBe(0)
  const { page } = await start()
  await setUp(page)
  await openList(page)
  await row(page, 'Alder lease').click({ position: { x: 500, y: 10 } })
  await page.getByRole('button', { name: 'New from this one' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^Title/ }).fill('Alder lease, second')
  expect(await violations(page), 'from another').toEqual([])
  await dialog.getByRole('button', { name: 'Make agreement' }).click()
  await expect(page.getByRole('heading', { name: 'Alder lease, second', level: 1 })).toBeVisible()

  await openList(page)
  await page.getByRole('button', { name: 'New agreement' }).first().click()
  await dialog.getByText('On the partner’s own paper').click()
  await dialog.getByRole('button', { name: 'Record agreement' }).click()
  await expect(dialog.getByText('Type a title.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('Use of the kitchen')
  await dialog.getByRole('combobox', { name: 'Partner' }).fill('Open Table')
  await dialog.getByRole('combobox', { name: 'Kind' }).fill('licence')
  await dialog.getByRole('textbox', { name: /^Ends/ }).fill('30 jun 2029')
  await expect(dialog.getByText('Saturday, 30 June 2029')).toBeVisible()
  expect(await violations(page), 'own paper').toEqual([])
  await dialog.getByRole('button', { name: 'Record agreement' }).click()
  await expect(page.getByRole('heading', { name: 'Use of the kitchen', level: 1 })).toBeVisible()
  await openList(page)
  await expect(row(page, 'Use of the kitchen')).toContainText('30 Jun 2029')
  await expect(row(page, 'Use of the kitchen')).toContainText('Open Table')
})
