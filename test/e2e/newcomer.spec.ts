import type { ElectronApplication, Page } from '@playwright/test'
import { draftExample, expect, saveDialogAnswers, setUp, test } from './app.ts'

async function draftEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New agreement' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Mutual Non-Disclosure Agreement' }).check()
  await dialog.getByRole('button', { name: 'Draft agreement' }).click()
  await expect(page.getByRole('heading', { name: 'Background and purpose' })).toBeVisible()
}

async function exportTo(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await saveDialogAnswers(app, file)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: /HTML/ }).click()
}

const focused = (page: Page) => page.locator(':focus')
const interviewOf = (page: Page) => page.getByRole('region', { name: 'Interview' })

test('the focus goes where the work goes on', async ({ start }) => {
  const { page } = await start()
  await expect(page.getByRole('textbox', { name: 'Organization name' })).toBeFocused()
  await setUp(page)
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('button', { name: 'New agreement' }).first().click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'New agreement' }).first()).toBeFocused()
  await draftEmpty(page)
  const second = page.getByRole('group', { name: 'Second party' })
  await expect(second.getByRole('textbox', { name: 'Legal name' })).toBeFocused()
  await page.getByRole('link', { name: 'Agreements', exact: true }).click()
  await draftExample(page)
  await expect(page.getByRole('main')).toBeFocused()
})

test('a question comes into sight with its help', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftEmpty(page)
  await page.getByRole('group', { name: 'Second party' }).getByRole('textbox', { name: 'Legal name' }).fill('Harbor Light')
  await page.getByRole('button', { name: 'Next open question' }).click()
  await expect(page.getByRole('textbox', { name: 'Purpose of the exchange' })).toBeFocused()
  await expect(interviewOf(page).getByText('Purpose of the exchange', { exact: true })).toBeInViewport({ ratio: 1 })
  await expect(page.getByText(/^Why the parties show each other information/)).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: /^Term/ }).click()
  await page.getByRole('button', { name: /^Who signs/ }).click()
  await expect(interviewOf(page).getByText('Signatory of the first party', { exact: true })).toBeInViewport({ ratio: 1 })
})

test('each field of the interview is described by its help, and by its error when it is wrong', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftEmpty(page)
  for (const group of [/^What is exchanged/, /^Term/, /^Law and public records/, /^Who signs/]) await page.getByRole('button', { name: group }).click()
  await expect(page.getByRole('textbox', { name: 'Purpose of the exchange' })).toHaveAccessibleDescription(/^Why the parties show each other information/)
  await expect(page.getByRole('textbox', { name: 'Governing law' })).toHaveAccessibleDescription(/law governs the agreement/)
  await expect(page.getByRole('group', { name: 'First party', exact: true })).toHaveAccessibleDescription(/^The full legal name of the entity/)
  await expect(page.getByRole('radiogroup', { name: 'Is a party a public body?' })).toHaveAccessibleDescription(/^Answer yes when a city/)
  const days = page.getByRole('textbox', { name: 'Days of notice to end the agreement' })
  await expect(days).toHaveAccessibleDescription(/days/)
  await expect(days).toHaveAttribute('dir', 'auto')
  await days.fill('many')
  await days.blur()
  await expect(days).toHaveAccessibleDescription(/^Type a number in figures/)
  const ids = await page.getByRole('region', { name: 'Interview' }).locator('[id^="question-"]:is(input:not([type=radio]), textarea, select)').evaluateAll((fields) =>
    fields.filter((field) => field.closest('[role="group"]') === null).map((field) => [field.id, document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent?.length ?? 0] as const),
  )
  expect(ids.length).toBeGreaterThan(4)
  expect(ids.filter(([, length]) => length === 0)).toEqual([])
})

test('a new export takes the place of the one that is done; its card closes itself', async ({ start }, testInfo) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  const cards = page.getByRole('group').filter({ has: page.getByText(/^Export(ed|ing) /) })
  for (const name of ['one', 'two']) {
    await exportTo(app, page, testInfo.outputPath(`${name}.html`))
    await expect(page.getByText(`Exported ${name}.html`)).toBeVisible()
  }
  await expect(cards).toHaveCount(1)
  await expect(cards).toHaveCount(0, { timeout: 12_000 })
})

test('after an export is cancelled the focus is not lost', async ({ start }, testInfo) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  await saveDialogAnswers(app, testInfo.outputPath('out.pdf'))
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  // In the page, since the export may end before a click from outside arrives.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')
      if (cancel === undefined) return
      observer.disconnect()
      cancel.focus()
      cancel.click()
    }).observe(document.body, { childList: true, subtree: true })
  })
  await page.getByRole('menuitem', { name: /PDF/ }).click()
  await expect(page.getByText(/^The export was cancelled/)).toBeVisible()
  await expect(focused(page)).toHaveAccessibleName('Close')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the checks say what is missing, and once that practice is not law', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftEmpty(page)
  const checks = page.getByRole('complementary', { name: 'Checks' })
  await expect(checks.getByText('Missing: The purpose of the exchange is stated')).toBeVisible()
  await expect(checks.getByText('Good practice, not law')).toHaveCount(1)
  await expect(checks.getByText(/no source verified/)).toHaveCount(0)
})

test('a figure that is refused leaves no other figure standing', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  const paper = page.getByRole('region', { name: 'Paper' })
  await expect(paper).toContainText('thirty (30) calendar days’ written notice')
  await page.getByRole('button', { name: /^Term/ }).click()
  const days = page.getByRole('textbox', { name: 'Days of notice to end the agreement' })
  const answered = async () => Number(/^\d+/.exec(await interviewOf(page).getByText(/\d+ of \d+ answered/).innerText())?.[0])
  const before = await answered()
  await days.fill('')
  await days.pressSequentially('1000000')
  await days.blur()
  await expect(paper).not.toContainText('one hundred (100) calendar days')
  await expect.poll(answered).toBe(before - 1)
})
