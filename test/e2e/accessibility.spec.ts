import { draftExample, expect, setUp, test, toAgreements } from './app.ts'
import { violations } from './axe.ts'
import { paperOf } from './clause.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ start }) => {
    const { page } = await start()
    await page.emulateMedia({ colorScheme })
    await page.getByRole('button', { name: 'Begin' }).waitFor()
    expect(await violations(page), 'first start').toEqual([])
    await setUp(page)
    expect(await violations(page), 'no agreements').toEqual([])
    await page.getByRole('button', { name: 'New agreement' }).first().click()
    await page.getByRole('radio', { name: 'Mutual Non-Disclosure Agreement' }).waitFor()
    expect(await violations(page), 'new agreement').toEqual([])
    await page.keyboard.press('Escape')
    await draftExample(page)
    expect(await violations(page), 'workspace').toEqual([])
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem').first().waitFor()
    expect(await violations(page), 'export menu').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Agreements' }).click()
    await page.getByRole('row', { name: /NDA/ }).waitFor()
    expect(await violations(page), 'agreements').toEqual([])
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    expect(await violations(page), 'settings').toEqual([])
  })
  test(`axe finds nothing in what comes and goes, ${colorScheme}`, async ({ start }) => {
    const { page } = await start()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await setUp(page)
    await draftExample(page)
    await page.getByRole('button', { name: 'Comments', exact: true }).click()
    await paperOf(page).getByRole('group', { name: 'Clause 1.2', exact: true }).click()
    await page.keyboard.press('Control+Alt+m')
    await page.getByRole('textbox', { name: 'Comment on clause 1.2' }).fill('Is one purpose enough?')
    expect(await violations(page), 'a comment is written').toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByRole('listitem', { name: 'Clause 1.2' }).waitFor()
    expect(await violations(page), 'comments').toEqual([])
    await page.evaluate(() => void Promise.reject(new Error('planted')))
    await page.getByRole('alert').filter({ hasText: 'Something went wrong' }).waitFor()
    expect(await violations(page), 'an error').toEqual([])

    await toAgreements(page)
    await page.getByRole('row', { name: /NDA/ }).click()
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await violations(page), 'a message').toEqual([])
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Trash', exact: true }).click()
    await page.getByRole('row', { name: /NDA/ }).waitFor()
    expect(await violations(page), 'Trash').toEqual([])

    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('checkbox', { name: 'Quiet hours' }).click()
    await expect(page.getByRole('checkbox', { name: 'Quiet hours' })).toBeChecked()
    await expect(page.getByRole('combobox', { name: 'Say what is due from' })).toHaveValue('09:00')
    expect(await violations(page), 'quiet hours').toEqual([])
  })
}

test('where motion is reduced, words have their colour at once when the theme changes', async ({ start }) => {
  const { page } = await start()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await setUp(page)
  await draftExample(page)
  const [before, after] = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const { color: light } = getComputedStyle(heading)
    document.documentElement.dataset['mantineColorScheme'] = 'dark'
    return [String(light), getComputedStyle(heading).color]
  })
  expect(after).not.toBe(before)
})
