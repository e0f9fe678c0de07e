import { expect, type Locator, type Page } from '@playwright/test'

export const paperOf = (page: Page): Locator => page.getByRole('region', { name: 'Paper' })

/** Opens the editor of the clause that has these words, and gives it. */
export async function editClause(page: Page, words: string): Promise<Locator> {
  await paperOf(page).getByText(words, { exact: false }).first().click()
  await page.getByRole('toolbar', { name: 'Text tools' }).getByRole('button', { name: 'Edit words' }).click()
  const editor = page.getByRole('textbox', { name: /Words of clause/ })
  await expect(editor).toBeFocused()
  return editor
}

/** Types at the end of a clause and keeps it. */
export async function addWords(page: Page, clause: string, words: string): Promise<void> {
  await editClause(page, clause)
  await page.keyboard.type(words)
  await page.keyboard.press('Control+Enter')
  await paperOf(page).getByText(words.trim()).first().waitFor()
}

/** Unfolds a group of the interview, unless it is: a click on a field of the paper may have done that. */
export async function unfold(page: Page, name: RegExp): Promise<void> {
  const group = page.getByRole('button', { name })
  if ((await group.getAttribute('aria-expanded')) === 'false') await group.click()
}

/** Answers the question on which the clause on public records depends. */
export async function publicBody(page: Page, answer: 'Yes' | 'No'): Promise<void> {
  await unfold(page, /Law and public records/)
  await page.getByRole('radiogroup', { name: 'Is a party a public body?' }).getByText(answer, { exact: true }).click()
}

/** Where the opened agreement stands. */
export function stepOf(page: Page): Locator {
  return page.getByRole('list', { name: 'State' }).locator('[aria-current="step"]')
}

/** Opens the dialog that finalises a draft without a review. */
export async function openFinalise(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Finalise…' }).click()
}

/** Finalises from the head of the agreement, and leaves it out for signature. */
export async function finalise(page: Page): Promise<void> {
  await openFinalise(page)
  await page.getByRole('textbox', { name: 'Why it goes out without a review' }).fill('Only the answers are new.')
  await page.getByRole('button', { name: 'Finalise and send out for signature' }).click()
  await page.getByText('The text is final').waitFor()
}
