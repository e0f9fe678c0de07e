import { violations } from './axe.ts'
import { paperOf } from './clause.ts'
import { draftExample, expect, setUp, test } from './app.ts'

test('the paper is one stop of the Tab key and its chosen clause another; arrows reach every field and reference', async ({ start }) => {
  const { page } = await start()
  await setUp(page)
  await draftExample(page)
  const paper = paperOf(page)
  const clause = (number: string) => paper.getByRole('group', { name: `Clause ${number}`, exact: true })
  await paper.focus()
  await page.keyboard.press('Tab')
  await expect(clause('1')).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await paper.evaluate((element) => element.contains(document.activeElement))).toBe(false)
  await page.keyboard.press('Shift+Tab')
  await expect(clause('1')).toBeFocused()

  await page.keyboard.press('ArrowDown')
  await expect(clause('1.1')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const field = clause('1.2').getByRole('button').and(page.locator(':not([data-grip])')).first()
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(clause('1.2')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  expect(await clause('1.2').evaluate((element) => element.compareDocumentPosition(document.activeElement as Element) & Node.DOCUMENT_POSITION_PRECEDING)).toBeTruthy()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(field).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Interview' }).locator(':focus')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('coming back to the text leaves the person where they are, and the find bar leaves the checks free', async ({ start }) => {
  const { page } = await start()
  await page.setViewportSize({ width: 1280, height: 800 })
  await setUp(page)
  await draftExample(page)
  const last = paperOf(page).getByRole('group', { name: 'Clause 9', exact: true })
  await page.evaluate(() => {
    const clause = [...document.querySelectorAll<HTMLElement>('[data-clause]')].find((each) => each.getAttribute('aria-label') === 'Clause 9')
    window.location.hash = `${window.location.hash.replace(/\/(document|clause).*$/, '')}/document/${clause?.dataset['clause'] ?? ''}`
  })
  await expect(last).toBeFocused()
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('tab', { name: 'Document' }).click()
  await expect(paperOf(page)).toBeVisible()
  await expect(last).not.toBeFocused()
  await expect(page.getByRole('tab', { name: 'Document' })).toBeFocused()

  await page.keyboard.press('Control+f')
  const bar = await page.getByRole('search').boundingBox()
  const checks = await page.getByRole('complementary', { name: 'Checks' }).boundingBox()
  expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(checks?.x ?? 0)
})
