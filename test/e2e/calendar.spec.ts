import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, saveDialogAnswers, setUp, test } from './app.ts'
import { violations } from './axe.ts'
import { picture } from './picture.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`own deadlines are added, changed, done and removed, ${colorScheme}`, async ({ start, out }) => {
    test.slow()
    const { app, page } = await start()
    await page.emulateMedia({ colorScheme })
    await setUp(page)
    await page.keyboard.press('Control+5')
    await expect(page.getByRole('heading', { name: 'Calendar', level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No deadlines in these twelve months' })).toBeVisible()
    await picture(page, 'calendar-empty')
    await page.emulateMedia({ colorScheme })
    expect(await violations(page), 'empty').toEqual([])
    await page.getByRole('button', { name: 'Add a deadline of your own' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Add it' }).click()
    await expect(dialog.getByText('Say in a few words what is due.')).toBeVisible()
    await expect(dialog.getByText(/^Type a day/)).toBeVisible()
    await dialog.getByRole('textbox', { name: 'What is due' }).fill('Send the insurance certificate')
    await dialog.getByRole('textbox', { name: 'On', exact: true }).fill('+3d')
    expect(await violations(page), 'dialog').toEqual([])
    await dialog.getByRole('textbox', { name: 'On', exact: true }).press('Enter')
    const row = page.getByRole('listitem').filter({ hasText: 'insurance certificate' })
    await expect(row).toContainText('in 3 days')
    await row.getByRole('button', { name: /^Edit/ }).click()
    await dialog.getByRole('textbox', { name: /^Note/ }).fill('To the county.')
    await dialog.getByRole('button', { name: 'Save the change' }).click()
    await expect(row).toContainText('To the county.')
    await row.getByRole('button', { name: /^Done/ }).click()
    await expect(row.getByRole('button', { name: /^Not done/ })).toBeVisible()
    await row.getByRole('button', { name: /^Remove/ }).click()
    await expect(row).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(row).toContainText('To the county.')
    await expect(row.getByRole('button', { name: /^Not done/ })).toBeVisible()
    const path = join(out, 'Deadlines.csv')
    await saveDialogAnswers(app, path)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Export as CSV…' }).click()
    await expect(page.getByText(/^1 deadlines? written/)).toBeVisible()
    expect(readFileSync(path, 'utf8')).toContain('Send the insurance certificate')
  })
}

test('what agreements are due for is filtered, walked through by key, and leads to its agreement', async ({ start, data }) => {
  test.slow()
  try {
    const { page } = await start()
    await page.getByRole('radio', { name: 'Explore with sample data' }).check()
    await page.getByRole('button', { name: 'Explore' }).click()
    await expect(page.getByText('You are looking at sample data.')).toBeVisible({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Calendar', exact: true }).click()
    const rows = page.getByRole('main').getByRole('listitem')
    await expect(rows.first()).toBeVisible()
    const all = await rows.count()
    await picture(page, 'calendar-list')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page), `list ${colorScheme}`).toEqual([])
    }
    await page.getByRole('button', { name: 'Kind', exact: true }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Term ends' }).click()
    await page.keyboard.press('Escape')
    await expect.poll(() => rows.count()).toBeLessThan(all)
    await expect(rows.filter({ hasNotText: 'Term ends' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Take the filter “Kind” away' }).click()
    await expect(rows).toHaveCount(all)
    await page.getByText('Month', { exact: true }).click()
    const grid = page.getByRole('grid')
    await grid.locator('[aria-selected="true"]').focus()
    await expect(grid.locator('[aria-current="date"]')).toBeFocused()
    await picture(page, 'calendar-month')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page), `month ${colorScheme}`).toEqual([])
    }
    const before = await grid.getAttribute('aria-label')
    await page.keyboard.press('PageDown')
    await expect(grid).not.toHaveAttribute('aria-label', before ?? '')
    await expect(grid.locator('[aria-selected="true"]')).toBeFocused()
    await grid.getByRole('gridcell', { name: /deadline/ }).first().click()
    await page.getByRole('region', { name: 'Deadlines of the day' }).getByRole('link').first().click()
    await expect(page).toHaveURL(/#\/agreements\//)
  } finally {
    rmSync(`${data}-sample`, { recursive: true, force: true })
  }
})

test('a quarter and a year count what is due, by keys; a date that follows is done from there; the table is copied, the file holds what the filters leave', async ({ start, data, out }) => {
  test.slow()
  try {
    const { app, page } = await start()
    await page.getByRole('radio', { name: 'Explore with sample data' }).check()
    await page.getByRole('button', { name: 'Explore' }).click()
    await expect(page.getByText('You are looking at sample data.')).toBeVisible({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Calendar', exact: true }).click()
    const views = page.getByRole('radiogroup', { name: 'View' })
    const chosen = page.locator('[role=gridcell][aria-selected="true"]')
    for (const [view, months] of [['Quarter', 3], ['Year', 12]] as const) {
      await views.getByText(view, { exact: true }).click()
      await expect(page.getByRole('grid')).toHaveCount(months)
      await expect(page.getByRole('gridcell', { name: /deadline/ }).first()).toBeVisible()
      await picture(page, `calendar-${view.toLowerCase()}`)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await violations(page), `${view} ${colorScheme}`).toEqual([])
      }
    }
    const before = (await chosen.textContent()) ?? ''
    await chosen.focus()
    await page.keyboard.press('ArrowDown')
    await expect(chosen).not.toHaveText(before)
    await expect(chosen).toBeFocused()

    const due = page.getByRole('gridcell', { name: /, 1 deadline/ }).last()
    await due.click()
    const panel = page.getByRole('region', { name: 'Deadlines of the day' })
    await panel.getByRole('button', { name: /^Done:/ }).press('Enter')
    await expect(panel.getByRole('button', { name: /^Not done:/ })).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(panel.getByRole('button', { name: /^Done:/ })).toBeVisible()

    const weekdays = page.getByRole('grid').first().getByRole('columnheader')
    const more = page.getByRole('button', { name: 'More', exact: true })
    for (const [name, first] of [['Monday', 'Mon'], ['Sunday', 'Sun']] as const) {
      await more.click()
      await page.getByRole('menuitemradio', { name }).click()
      await expect(weekdays.first()).toHaveText(first)
      await page.keyboard.press('Escape')
    }

    await views.getByText('List', { exact: true }).click()
    await page.getByRole('button', { name: 'Kind', exact: true }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Renews by itself' }).click()
    await page.keyboard.press('Escape')
    await more.click()
    await page.getByRole('menuitem', { name: 'Copy as a table' }).click()
    await expect(page.getByText(/deadlines copied/)).toBeVisible()
    const copied = (await app.evaluate(({ clipboard }) => clipboard.readText())).split('\n')
    expect(copied[0]?.split('\t')).toEqual(['Date', 'What', 'Title', 'Partner', 'Number', 'Owner', 'Done on', 'Because'])
    expect(copied.slice(1).map((line) => line.split('\t')[1])).toEqual(copied.slice(1).map(() => 'Renews by itself'))
    expect(copied.length).toBeGreaterThan(1)
    const path = join(out, 'Ends.ics')
    await saveDialogAnswers(app, path)
    await more.click()
    await page.getByRole('menuitem', { name: 'Calendar file of what the filters leave…' }).click()
    await expect(page.getByText(/deadlines? written/)).toBeVisible()
    const summaries = readFileSync(path, 'utf8').match(/^SUMMARY:.*/gm) ?? []
    expect(summaries.length).toBeGreaterThan(0)
    expect(summaries.filter((line) => !line.startsWith('SUMMARY:Renews by itself'))).toEqual([])
  } finally {
    rmSync(`${data}-sample`, { recursive: true, force: true })
  }
})
