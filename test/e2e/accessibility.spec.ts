import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { draftExample, expect, setUp, test } from './app.ts'

async function violations(page: Page): Promise<string[]> {
  // In Electron no second page can be opened, which axe otherwise does.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

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
}
