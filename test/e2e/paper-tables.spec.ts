import type { Locator, Page } from '@playwright/test'
import { violations } from './axe.ts'
import { paperOf } from './clause.ts'
import { picture } from './picture.ts'
import { expect, setUp, test } from './app.ts'

/** What Excel and LibreOffice put on the clipboard beside the text. */
const calc = `<html><head><meta name="generator" content="LibreOffice 24.2"/><style>body,td{font-family:"Liberation Sans"}</style></head><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>
<tr><td height="17" align="left">Community
 room</td><td align="left">the Department</td><td align="left">Evenings</td><td align="right" sdval="24" sdnum="1033;">24</td><td align="right">60</td><td align="right" sdval="1440" sdnum="1033;0;[$$-409]#,##0.00">$1,440.00</td></tr>
<tr><td align="left">Meeting<br>hall</td><td align="left">Northside</td><td align="left">Days</td><td align="right">2</td><td align="right">100</td><td align="right">$200.00</td></tr></table></body></html>`
const excel = 'Youth sergeant\tthe Department\tHours\t208\t48\t"9,984.00"\r\nVan\tNorthside\tDays\t10\t50\t500\r\n'

const editor = (page: Page): Locator => paperOf(page).getByRole('group', { name: 'What each party contributes' })
const cell = (page: Page, name: string, row: number): Locator => editor(page).getByRole('textbox', { name: `${name}, row ${row}`, exact: true })

async function draftMemorandum(page: Page): Promise<void> {
  await setUp(page)
  await page.getByRole('button', { name: 'New agreement' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Police–Nonprofit/ }).check()
  await dialog.getByRole('button', { name: 'Draft agreement' }).click()
  await expect(paperOf(page)).toBeVisible()
}

function paste(control: Locator, text: string, html = ''): Promise<void> {
  return control.evaluate(
    (element, [plain, rich]) => {
      const data = new DataTransfer()
      data.setData('text/plain', plain ?? '')
      if (rich) data.setData('text/html', rich)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [text, html],
  )
}

test('a table is filled where it stands on the paper: blocks of a spreadsheet, keys, errors beside the cell, undo', async ({ start }) => {
  const { page } = await start()
  await draftMemorandum(page)
  await paperOf(page).getByText('[Item]', { exact: true }).click()
  await expect(cell(page, 'Item', 1)).toBeFocused()
  await paste(cell(page, 'Item', 1), excel)
  await expect(cell(page, 'Value', 2)).toHaveValue('500')
  await cell(page, 'Item', 2).press('Enter')
  await expect(cell(page, 'Item', 3)).toBeFocused()
  await paste(cell(page, 'Item', 3), 'Community room\tthe Department', calc)
  await expect(cell(page, 'Item', 3)).toHaveValue('Community room')
  await expect(cell(page, 'Item', 4)).toHaveValue('Meeting hall')
  await expect(cell(page, 'Value', 3)).toHaveValue('$1,440.00')
  await expect(editor(page).getByRole('row', { name: /Total/ })).toContainText('12,124.00')
  await picture(page, 'table-on-paper')
  expect(await violations(page)).toEqual([])

  await cell(page, 'Value', 1).fill('a lot')
  await cell(page, 'Item', 1).focus()
  await expect(cell(page, 'Value', 1)).toHaveAccessibleDescription(/Type an amount in figures/)
  await picture(page, 'table-on-paper-wrong')
  await page.keyboard.press('Escape')
  await expect(cell(page, 'Value', 1)).toHaveValue('a lot')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'Value', 1)).toHaveValue('9,984.00')

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cell(page, 'Item', 1)).toHaveValue('Van')
  await expect(cell(page, 'Item', 2)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(cell(page, 'Item', 1)).toBeFocused()
  await editor(page).getByRole('button', { name: 'Remove row 1' }).click()
  await expect(cell(page, 'Item', 1)).toHaveValue('Youth sergeant')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(paperOf(page).getByRole('cell', { name: 'Van' }).or(cell(page, 'Item', 1))).toBeVisible()
})

test('cells are chosen by keys and copied as a spreadsheet takes them; Escape shows the table as it prints', async ({ start }) => {
  const { page } = await start()
  await draftMemorandum(page)
  await paperOf(page).getByText('[Item]', { exact: true }).click()
  await paste(cell(page, 'Item', 1), excel)
  await cell(page, 'Item', 1).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  const copied = await editor(page).evaluate((element) => {
    const data = new DataTransfer()
    element.querySelector('textarea')?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
    return data.getData('text/plain')
  })
  expect(copied).toBe('Youth sergeant\tthe Department\nVan\tNorthside')
  await page.keyboard.press('Delete')
  await expect(cell(page, 'Item', 2)).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'Item', 2)).toHaveValue('Van')

  await page.keyboard.press('Escape')
  await expect(editor(page)).toBeHidden()
  await expect(paperOf(page).getByRole('cell', { name: 'The Department' })).toBeVisible()
  await expect(paperOf(page).getByRole('cell', { name: '$9,984.00' })).toBeVisible()
  const opener = paperOf(page).getByRole('button', { name: 'Edit the table “What each party contributes”' })
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Item', 1)).toBeFocused()
})
