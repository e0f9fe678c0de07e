import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { addWords, finalise, openFinalise, paperOf, stepOf } from './clause.ts'
import { draftExample, expect, root, saveDialogAnswers, setUp, test } from './app.ts'

type Entente = (...words: string[]) => { readonly out: string }

/** The memorandum of the example, with money of the federal government and data of persons in it; leaves its workspace open. */
async function draftMemorandum(page: Page, entente: Entente, folder: string): Promise<void> {
  const answers = join(folder, 'answers.yaml')
  const given = readFileSync(join(root, 'templates', 'police-nonprofit-mou', 'example.yaml'), 'utf8')
  writeFileSync(answers, given.replace('federal_funds: false', 'federal_funds: true').replace('shares_personal_data: false', 'shares_personal_data: true'))
  entente('draft', 'police-nonprofit-mou', '--answers', answers)
  await page.getByRole('row', { name: /MOU-\d{4}-001/ }).dblclick()
  await page.getByText(/elements (of good practice )?present/).waitFor()
}

/** Takes the section on federal money out: four elements that a primary source requires go with it. */
async function removeFederalFunds(page: Page): Promise<void> {
  await paperOf(page).getByRole('heading', { name: /Federal/ }).first().click()
  await page.getByRole('button', { name: 'More for this clause' }).click()
  await page.getByRole('menuitem', { name: 'Remove clause' }).click()
  await page.getByRole('region', { name: 'Removed clauses' }).waitFor()
}

async function isMarkedAsDraft(page: Page, app: Parameters<typeof saveDialogAnswers>[0], file: string): Promise<boolean> {
  await saveDialogAnswers(app, file)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /HTML/ }).click()
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true)
  return readFileSync(file, 'utf8').includes('draft-mark')
}

test('a text that is finalised is frozen, loses the DRAFT mark, and is a draft again when it is reopened', async ({ start, out }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  expect(await isMarkedAsDraft(page, app, join(out, 'draft.html'))).toBe(true)
  await finalise(page)
  await expect(stepOf(page)).toHaveText('Out for signature')
  await expect(page.getByRole('textbox', { name: 'Legal name' }).first()).toBeDisabled()
  await expect(page.getByRole('toolbar', { name: 'Text tools' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Change the title' })).toHaveCount(0)
  await paperOf(page).getByText('exchange Confidential Information for one purpose').dblclick()
  await expect(page.getByRole('textbox', { name: /Words of clause/ })).toHaveCount(0)
  expect(await isMarkedAsDraft(page, app, join(out, 'final.html'))).toBe(false)

  await page.getByRole('button', { name: 'Reopen…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Reopen this agreement as a draft?' })
  await dialog.getByRole('button', { name: 'Reopen', exact: true }).click()
  await expect(dialog).toContainText('Type the reason.')
  await dialog.getByRole('textbox').fill('The partner asked for a longer term.')
  await dialog.getByRole('button', { name: 'Reopen', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Legal name' }).first()).toBeEnabled()
  await expect(page.getByRole('button', { name: 'Send for review…' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change the title' })).toBeVisible()
})

test('what a primary source requires stops it, leads to where it can be met, and goes out with a reason for each', async ({ start, entente, out }) => {
  const { page } = await start()
  await setUp(page)
  await draftMemorandum(page, entente, out)
  await removeFederalFunds(page)
  await openFinalise(page)
  const dialog = page.getByRole('dialog', { name: 'Finalise and send out for signature?' })
  const stops = dialog.getByRole('region', { name: 'What stops it' }).getByRole('listitem')
  await expect(stops.first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Finalise and send out for signature' }).click()
  await expect(dialog).toContainText('Go there and meet it, or override it with a reason.')
  await stops.first().getByRole('button', { name: 'Go there' }).click()
  await expect(dialog).toBeHidden()

  await openFinalise(page)
  const count = await stops.count()
  for (let at = 0; at < count; at++) {
    await stops.nth(at).getByRole('button', { name: 'Override', exact: true }).click()
    await stops.nth(at).getByRole('textbox').fill(`Regulated in a separate letter, number ${at + 1}.`)
  }
  await dialog.getByRole('textbox', { name: 'Why it goes out without a review' }).fill('Counsel reviewed it on paper.')
  await dialog.getByRole('button', { name: 'Finalise and send out for signature' }).click()
  await expect(page.getByText('The text is final')).toBeVisible()
  await expect(stepOf(page)).toHaveText('Out for signature')
  expect(entente('trail', 'verify').code).toBe(0)
})

test('a person confirms what stands in words changed by hand, and takes it back', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  await addWords(page, 'prevails over this Agreement', ' And so on.')
  const checks = page.getByRole('complementary', { name: 'Checks' })
  const item = checks.getByRole('listitem').filter({ hasText: 'Public-records law' })
  await expect(item).toContainText('To be confirmed')
  await item.getByRole('button', { name: 'Confirm' }).click()
  await expect(item).toContainText('Confirmed by Sam Okafor')
  await expect(checks).toContainText('Nothing left to ask about')
  await item.getByRole('button', { name: 'Take back' }).click()
  await expect(item).toContainText('To be confirmed')
})

test('finalising and reopening need no pointer', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  await page.getByRole('button', { name: 'More actions' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Finalise…' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Why it goes out without a review' }).waitFor()
  await page.keyboard.press('Tab')
  const reason = page.getByRole('textbox', { name: 'Why it goes out without a review' })
  while (!(await reason.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.type('Only the answers are new.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The text is final')).toBeVisible()
  await page.getByRole('button', { name: 'Reopen…' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('A word is wrong.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Send for review…' })).toBeVisible()
})

test('an agreement that should be beside it is drafted from the checks, with the same parties', async ({ start, entente, out }) => {
  const { page } = await start()
  await setUp(page)
  await draftMemorandum(page, entente, out)
  const checks = page.getByRole('complementary', { name: 'Checks' })
  await checks.getByRole('button', { name: 'Draft it' }).click()
  const toast = page.getByRole('status').filter({ hasText: /is drafted, with the same parties/ })
  await toast.getByRole('button', { name: /^Open / }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Data/)
  await expect(paperOf(page)).toContainText('Northside Youth Mentoring, Inc.')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while an agreement is finalised, ${colorScheme}`, async ({ start, entente, out }) => {
    const { page } = await start()
    await page.emulateMedia({ colorScheme })
    await setUp(page)
    await draftMemorandum(page, entente, out)
    await removeFederalFunds(page)
    expect(await violations(page), 'checks').toEqual([])
    await openFinalise(page)
    await page.getByRole('button', { name: 'Override', exact: true }).first().click()
    await page.getByRole('button', { name: 'Finalise and send out for signature' }).click()
    await page.getByText('Go there and meet it').first().waitFor()
    expect(await violations(page), 'stopped').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Agreements', exact: true }).click()
    await draftExample(page)
    await finalise(page)
    expect(await violations(page), 'frozen').toEqual([])
    await page.getByRole('button', { name: 'Reopen…' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page), 'reopen').toEqual([])
  })
}
