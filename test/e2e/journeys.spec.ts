import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { draftExample, example, expect, saveDialogAnswers, setUp, test } from './app.ts'
import { type Hands, keys, mouse } from './hands.ts'

const paperOf = (page: Page) => page.getByRole('region', { name: 'Paper' })
const interview = (page: Page) => page.getByRole('region', { name: 'Interview' })
const answerOf = (page: Page, question: string, answer: string) => interview(page).getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer, exact: true })
/** The number that stands before a heading of the text. */
const numberOf = async (page: Page, heading: string) => {
  const clause = paperOf(page).getByRole('group', { name: /^Clause \d+$/ }).filter({ has: page.getByRole('heading', { level: 3, name: heading, exact: true }) })
  return Number(/\d+/.exec((await clause.getAttribute('aria-label')) ?? '')?.[0])
}

for (const [by, handsOf] of [['keyboard alone', keys], ['mouse', mouse]] as const) {
  test(`from the first start to exported documents, by ${by}`, async ({ start, data, out }) => {
    test.setTimeout(180_000)
    const first = await start()
    const { app, page } = first
    const hands: Hands = handsOf(page)
    try {
      // Look around in the sample, and leave it.
      await hands.choose(page.getByRole('radio', { name: 'Explore with sample data' }))
      await hands.press(page.getByRole('button', { name: 'Explore' }))
      await expect(page.getByText('You are looking at sample data.')).toBeVisible({ timeout: 60_000 })
      await hands.press(page.getByRole('link', { name: 'Settings' }))
      await hands.press(page.getByRole('button', { name: 'Leave and start with my own' }))

      await hands.write(page.getByRole('textbox', { name: 'Organization name' }), 'City of Riverton')
      await hands.write(page.getByRole('textbox', { name: 'Your name' }), 'Sam Okafor')
      await hands.press(page.getByRole('button', { name: 'Begin' }))

      // Draft from scratch.
      await hands.press(page.getByRole('banner').getByRole('button', { name: 'New agreement' }))
      const dialog = page.getByRole('dialog')
      await hands.choose(dialog.getByRole('radio', { name: 'Police', exact: false }).first())
      await hands.press(dialog.getByRole('button', { name: 'Draft agreement' }))
      await expect(paperOf(page).getByRole('heading', { name: 'Purpose and goals' })).toBeVisible()
      await hands.write(interview(page).getByRole('group', { name: 'Nonprofit partner' }).getByRole('textbox', { name: 'Legal name' }), 'Northside Youth Mentoring, Inc.')
      await expect(paperOf(page)).toContainText('Northside Youth Mentoring, Inc.')

      // What is answered adds a clause; numbers and references follow.
      await hands.press(interview(page).getByRole('button', { name: /^People and safeguards/ }))
      const before = await numberOf(page, 'Confidentiality and data')
      await hands.choose(answerOf(page, 'Do minors take part?', 'Yes'))
      await expect(paperOf(page).getByRole('heading', { name: 'Working with minors' })).toBeVisible()
      await expect.poll(() => numberOf(page, 'Confidentiality and data')).toBe(before + 1)
      await expect(paperOf(page).getByRole('link', { name: String(before + 1), exact: true }).first()).toHaveAttribute('title', new RegExp(String(before + 1)))

      await hands.press(interview(page).getByRole('button', { name: /^Information, reports and the public/ }))
      await expect(paperOf(page)).toContainText('should they need to, they first sign a data-sharing agreement')
      await hands.choose(answerOf(page, 'Do the parties share personal information?', 'Yes'))
      await expect(paperOf(page)).toContainText('only under a written data-sharing agreement that both have signed')
      const checks = page.getByRole('complementary', { name: 'Checks' })
      await expect(checks.getByText('Missing: A data-sharing agreement between the parties is on file')).toBeVisible()

      // Edit a clause.
      await hands.edit(paperOf(page).getByRole('group', { name: 'Clause 1.1', exact: true }))
      await expect(page.getByRole('textbox', { name: /Words of clause/ })).toBeFocused()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' The chief of police has read it.')
      await page.keyboard.press('Control+Enter')
      await expect(paperOf(page)).toContainText('The chief of police has read it.')

      // The check leads to what it asks for, and stays.
      await hands.press(checks.getByRole('button', { name: 'Draft it' }))
      await expect(checks.getByRole('link', { name: /^Open DSA-/ })).toBeVisible()
      await expect(page.getByText(/^Saved/)).toBeVisible()

      for (const [format, item] of [['pdf', /PDF/], ['docx', /Word/]] as const) {
        const file = join(out, `agreement.${format}`)
        await saveDialogAnswers(app, file)
        await hands.pick(page.getByRole('button', { name: 'Export', exact: true }), page.getByRole('menuitem', { name: item }))
        await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true)
      }
      const text = execFileSync('pdftotext', ['-layout', join(out, 'agreement.pdf'), '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
      for (const words of ['The chief of police has read it.', '12. Working with Minors', 'only under a written data-sharing agreement']) expect(text.includes(words), words).toBe(true)
      execFileSync('qpdf', ['--check', join(out, 'agreement.pdf')])
      await app.close()

      // All is there again.
      const again = await start()
      const other = handsOf(again.page)
      await other.press(again.page.getByRole('link', { name: 'Agreements', exact: true }))
      await again.page.getByRole('row', { name: /MOU-\d{4}-001/ }).waitFor()
      await other.open(again.page.getByRole('row', { name: /MOU-\d{4}-001/ }))
      await expect(paperOf(again.page)).toContainText('The chief of police has read it.')
      await expect(paperOf(again.page).getByRole('heading', { name: 'Working with minors' })).toBeVisible()
      await expect(paperOf(again.page)).toContainText('Northside Youth Mentoring, Inc.')
    } finally {
      rmSync(`${data}-sample`, { recursive: true, force: true })
    }
  })
}

test('an agreement on the partner’s own paper is recorded with its file, its dates as they are typed, and found again', async ({ start, out }) => {
  const { app, page } = await start()
  await setUp(page)
  const scan = join(out, 'signed lease.pdf')
  writeFileSync(scan, '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, scan)
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('On the partner’s own paper').click()
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('Use of the church hall')
  await dialog.getByRole('combobox', { name: 'Partner', exact: true }).fill('St. Brigid’s Parish')
  await dialog.getByRole('combobox', { name: 'Kind', exact: true }).fill('Space use')
  await dialog.getByRole('textbox', { name: /^Begins/ }).fill('1 jul 2026')
  await dialog.getByRole('textbox', { name: /^Ends/ }).fill('+3y')
  await dialog.getByRole('combobox', { name: 'State' }).selectOption('Draft')
  await dialog.getByRole('button', { name: 'Attach files…' }).click()
  await expect(dialog.getByText('signed lease.pdf')).toBeVisible()
  await dialog.getByRole('button', { name: 'Record agreement' }).click()
  await expect(page.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tab', { name: 'Document' })).toHaveCount(0)
  await expect(page.getByText('To change it, use the button at the top')).toBeVisible()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Send for signature…' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Why nobody reviewed it' }).fill('The same paper as last year.')
  await page.getByRole('dialog').getByRole('button', { name: 'Send for signature' }).click()
  await expect(page.getByRole('button', { name: 'Record signatures…' })).toBeVisible()
  await page.getByRole('tab', { name: /^Files/ }).click()
  await expect(page.getByText('signed lease.pdf').first()).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search and commands' }).getByRole('combobox').fill('church hall')
  await expect(page.getByRole('option', { name: /Use of the church hall/ }).first()).toBeVisible()
})

test('what is changed in one window shows in the other', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  const opened = app.waitForEvent('window')
  await page.evaluate(() => (Reflect.get(window, 'entente') as { openWindow(place: string): Promise<void> }).openWindow('/agreements'))
  const other = await opened
  await other.getByRole('row', { name: /NDA-/ }).waitFor()
  await page.getByRole('button', { name: 'Change the title' }).click()
  await page.keyboard.type('Shelter planning')
  await page.keyboard.press('Enter')
  await expect(other.getByRole('row', { name: /Shelter planning/ })).toBeVisible()
})

test('a title of 2,000 characters is not kept before it is short enough, and breaks no screen', async ({ start, entente }) => {
  const { page } = await start()
  await setUp(page)
  await page.getByRole('button', { name: 'New agreement' }).first().click()
  const title = page.getByRole('dialog').getByRole('textbox', { name: /^Title/ })
  await title.focus()
  await page.keyboard.insertText('Memorandum '.repeat(182))
  await expect(title).toHaveAccessibleDescription(/At most 300 characters are kept; this has 2,001\./)
  await page.getByRole('dialog').getByRole('button', { name: 'Draft agreement' }).click()
  await expect(page.getByRole('dialog').getByRole('alert').filter({ hasText: '“title” is too long' })).toBeVisible()
  await title.fill('Memorandum '.repeat(182).slice(0, 300))
  await page.getByRole('dialog').getByRole('button', { name: 'Draft agreement' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Memorandum Memorandum')
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  for (const place of ['Home', 'Agreements']) {
    await page.getByRole('link', { name: place, exact: true }).click()
    await expect(page.getByText(/Memorandum Memorandum/).first()).toBeVisible()
    expect(await overflow()).toBe(0)
  }
  const refused = entente('draft', 'mutual-nda', '--answers', example, '--title', 'Memorandum '.repeat(182))
  expect(refused.code).not.toBe(0)
  expect(refused.err).toContain('at most 300 characters are kept; this has 2,001.')
})
