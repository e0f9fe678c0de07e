import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { draftExample, expect, root, saveDialogAnswers, setUp, test } from './app.ts'
import { violations } from './axe.ts'
import { picture } from './picture.ts'

/** Drops files as a person does; they come from the disk, as those of a file input do. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const made = document.createElement('input')
    made.type = 'file'
    made.multiple = true
    return document.body.appendChild(made)
  })
  await input.asElement()?.setInputFiles([...paths])
  await input.evaluate((given) => {
    const carried = new DataTransfer()
    for (const file of given.files ?? []) carried.items.add(file)
    given.remove()
    document.querySelector('[role=tabpanel] > div')?.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
  })
}

async function openDialogAnswers(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] })
  }, filePaths)
}

test('the tabs are reached by arrow keys, remembered, and have places of their own', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  await page.getByRole('tab', { name: 'Document' }).press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Details' })).toBeFocused()
  await expect(page.getByRole('button', { name: /^Change First party in the Document/ })).toBeVisible()
  await picture(page, 'details')
  expect(await violations(page), 'details').toEqual([])
  await page.getByRole('tab', { name: 'Details' }).press('End')
  await page.getByRole('tab', { name: 'History' }).press('Enter')
  await expect(page.getByText('History is intact')).toBeVisible()
  expect(new URL(page.url()).hash).toMatch(/\/history$/)
  await page.getByText(/^Show \d+ values$/).click()
  await picture(page, 'history')
  expect(await violations(page), 'history').toEqual([])
  await page.getByRole('link', { name: 'Agreements' }).click()
  await page.getByRole('row', { name: /NDA/ }).dblclick()
  await expect(page.getByRole('tab', { name: 'History' })).toHaveAttribute('aria-selected', 'true')
})

test('a fact leads to the question that fills it', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('button', { name: /^Change Second party in the Document/ }).press('Enter')
  await expect(page.getByRole('tab', { name: 'Document' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('group', { name: 'Second party' }).getByRole('textbox', { name: 'Legal name' })).toBeFocused()
})

test('files are dropped, shown, renamed, removed with Undo, and saved out', async ({ start, out }) => {
  const { app, page } = await start()
  await setUp(page)
  await draftExample(page)
  const [notes, picturePath, wrong] = [join(out, 'Notes.txt'), join(out, 'Site.png'), join(out, 'Not a picture.png')]
  writeFileSync(notes, 'What the board said.')
  writeFileSync(picturePath, readFileSync(join(root, 'scripts', 'pictures', 'window.png')))
  writeFileSync(wrong, '<script>alert(1)</script>')
  await page.getByRole('tab', { name: 'Files' }).click()
  await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible()
  await picture(page, 'files-empty')
  await drop(page, [notes, picturePath])
  await expect(page.getByRole('row')).toHaveCount(3)
  await openDialogAnswers(app, [wrong])
  await page.getByRole('button', { name: 'Add files…' }).click()
  await page.getByRole('button', { name: 'Show Not a picture.png' }).click()
  await expect(page.getByRole('alert')).toHaveText(/cannot be shown/)
  await page.getByRole('button', { name: 'Show Notes.txt' }).click()
  await expect(page.getByText('What the board said.')).toBeVisible()
  await page.getByRole('button', { name: 'Show Site.png' }).click()
  await expect.poll(() => page.getByRole('img', { name: 'Site.png' }).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  await picture(page, 'files')
  expect(await violations(page), 'files').toEqual([])

  await page.getByRole('button', { name: 'Actions for Notes.txt' }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Board.txt')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Show Board.txt' })).toBeVisible()
  await page.getByRole('button', { name: 'Actions for Board.txt' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByRole('button', { name: 'Show Board.txt' })).toHaveCount(0)
  await page.getByRole('status').filter({ hasText: 'was removed' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Show Board.txt' })).toBeVisible()

  const copy = join(out, 'copy.txt')
  await saveDialogAnswers(app, copy)
  await page.getByRole('button', { name: 'Actions for Board.txt' }).click()
  await page.getByRole('menuitem', { name: 'Save a copy…' }).click()
  await expect.poll(() => existsSync(copy) && readFileSync(copy, 'utf8')).toBe('What the board said.')
})
