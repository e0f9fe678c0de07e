import { rmSync } from 'node:fs'
import { draftExample, expect, setUp, test } from './app.ts'
import { violations } from './axe.ts'
import { picture } from './picture.ts'

test('the term of an agreement on paper is typed, and its dates follow with their reasons', async ({ start, data }) => {
  try {
    const { page } = await start()
    await page.getByRole('radio', { name: 'Explore with sample data' }).check()
    await page.getByRole('button', { name: 'Explore' }).click()
    await expect(page.getByText('You are looking at sample data.')).toBeVisible({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Agreements' }).click()
    await page.getByRole('row', { name: /Food distribution/ }).dblclick()
    const follows = page.getByRole('region', { name: 'What follows' })
    const type = async (label: string, text: string) => {
      await page.getByRole('textbox', { name: label, exact: true }).fill(text)
      await page.getByRole('textbox', { name: label, exact: true }).blur()
    }
    const renewal = page.getByRole('combobox', { name: 'Renewal', exact: true })
    await renewal.selectOption('By a writing that both sign')
    await type('Start', '27 aug 2025')
    await type('End', '')
    await type('Length', '2 years')
    await type('Notice', '60')
    await expect(follows).toContainText('Term ends: 26 Aug 2027')
    await renewal.selectOption('By itself, unless somebody gives notice')
    await type('Length of a renewal', '1 year')
    await expect(follows).toContainText('Notice must arrive 60 days before: Sun 27 Jun, so by Fri 25 Jun 2027.')
    await expect(follows).toContainText('It renews by itself for 1 year on Fri 27 Aug 2027.')
    await type('Notice', '900')
    const notice = page.getByRole('textbox', { name: 'Notice', exact: true })
    await expect(notice).toHaveAttribute('aria-invalid', 'true')
    await expect(notice).toHaveAccessibleDescription(/A notice of 900 days is longer than the term itself. Correct the notice/)
    await expect(follows).toContainText('Of the term as it was before the change that is marked above.')
    await expect(follows).toContainText('so by Fri 25 Jun 2027')
    await picture(page, 'term-impossible')
    await type('Start', '1 jan 9999')
    await expect(page.getByRole('textbox', { name: 'Start', exact: true })).toHaveAccessibleDescription(/The year 9999 is no year of an agreement/)
    await type('Start', '27 aug 2025')
    await type('Notice', '60')
    await expect(follows).toContainText('so by Fri 25 Jun 2027')
    await picture(page, 'term-on-paper')
    await follows.scrollIntoViewIfNeeded()
    await picture(page, 'term-on-paper-follows')
    expect(await violations(page), 'term').toEqual([])
  } finally {
    rmSync(`${data}-sample`, { recursive: true, force: true })
  }
})

test('the dates of a drafted agreement stand beside its facts', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  await page.getByRole('tab', { name: 'Details' }).click()
  await expect(page.getByRole('region', { name: 'What follows' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What follows' })).toContainText('The dates follow once the last party has signed.')
  await picture(page, 'term-drafted')
})
