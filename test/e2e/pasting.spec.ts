import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { editClause, paperOf } from './clause.ts'
import { draftExample, expect, root, setUp, test } from './app.ts'

const from = (program: string) => readFileSync(join(root, 'test', 'fixtures', 'pasted', `${program}.html`), 'utf8')

function paste(control: Locator, given: { readonly html?: string; readonly text?: string }): Promise<void> {
  return control.evaluate((element, { html = '', text = '' }) => {
    const data = new DataTransfer()
    if (html) data.setData('text/html', html)
    if (text) data.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, given)
}

test('what Word gives comes in as words, bold, italic and lists, and what was left out is said', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  const editor = await editClause(page, 'exchange Confidential Information for one purpose')
  await page.keyboard.press('Enter')
  await paste(editor, { html: from('word') })
  await expect(editor.locator('p', { hasText: 'Use of the rooms' }).locator('strong')).toHaveText('Use of the rooms')
  await expect(editor).toContainText('The Center opens its meeting rooms to the Department on two evenings a week, free of charge. Coordination is theirs.')
  await expect(editor.locator('em')).toHaveText('theirs')
  await expect(editor.locator('ol > li')).toHaveCount(2)
  await expect(editor.locator('ol > li').first().locator('ul > li')).toHaveText(['Before each evening.', 'After it.'])
  await expect(editor).toContainText('Room – SeatsBlue – 24')
  for (const gone of ['one evening', '[1]', '[RB1]', 'house rules', '4.', '(a)']) await expect(editor).not.toContainText(gone)
  for (const said of ['Pictures were left out', 'Footnotes were left out', 'Comments were left out', 'Tracked changes came in as accepted', 'A table came in as lines']) await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(paperOf(page)).toContainText('The heating is on.')
})

test('what LibreOffice gives comes in clean too', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  const editor = await editClause(page, 'exchange Confidential Information for one purpose')
  await page.keyboard.press('Enter')
  await paste(editor, { html: from('libreoffice') })
  await expect(editor).toContainText('The Center hands two keys to the Liaison, against a receipt, and keeps a list.')
  await expect(editor.locator('ol > li')).toHaveCount(2)
  await expect(editor.locator('ol ul > li')).toHaveText('By telephone.')
  await expect(editor.locator('p', { hasText: 'Keys and access' }).locator('strong')).toBeVisible()
  await expect(editor).not.toContainText('by hand')
  await expect(editor).not.toContainText('shown on request')
})

test('two hundred pages are refused at once with what to do, and the clause is as it was', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  const editor = await editClause(page, 'exchange Confidential Information for one purpose')
  const before = await editor.innerText()
  const paragraph = 'The parties meet and agree on what is to be done in the coming year. '.repeat(9)
  await editor.evaluate((element, words) => {
    const data = new DataTransfer()
    data.setData('text/plain', `${words}\n`.repeat(1_000))
    data.setData('text/html', `<p class=MsoNormal style="margin:0">${words}</p>`.repeat(1_000))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, paragraph)
  await expect(page.getByRole('status').filter({ hasText: /about 20\d pages are too much for one clause.*Paste one clause after the other/ })).toBeVisible()
  expect(await editor.innerText()).toBe(before)
})
