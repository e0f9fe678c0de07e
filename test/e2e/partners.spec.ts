import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, example, setUp, test } from './app.ts'

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`partners are added, met again and changed; templates are read, ${colorScheme}`, async ({ start, entente }) => {
    test.slow()
    expect(entente('draft', 'mutual-nda', '--answers', example).code).toBe(0)
    const { page } = await start()
    await page.emulateMedia({ colorScheme })
    await setUp(page)
    await page.getByRole('link', { name: 'Partners' }).click()
    await expect(page.getByRole('heading', { name: 'No partners yet' })).toBeVisible()
    expect(await violations(page), 'no partners').toEqual([])
    await page.getByRole('button', { name: /^Add .+/ }).last().click()
    const link = page.getByRole('table', { name: 'Partners' }).getByRole('link').first()
    const name = (await link.textContent()) ?? ''
    await page.getByRole('button', { name: 'Add partner' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(`${name} Inc`)
    await expect(dialog.getByText(`There is already “${name}”.`, { exact: false })).toBeVisible()
    expect(await violations(page), 'add partner').toEqual([])
    await dialog.getByRole('button', { name: 'Go to it' }).click()
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Agreements' }).getByRole('link')).toHaveCount(1)
    await page.getByRole('button', { name: 'Add contact' }).click()
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Morgan Ellery')
    await dialog.getByRole('textbox', { name: /Telephone/ }).fill('555-0142')
    await dialog.getByRole('button', { name: 'Save contact' }).click()
    await expect(page.getByText('555-0142')).toBeVisible()
    await page.getByRole('textbox', { name: /^Address/ }).fill('88 Alder Street')
    await expect(page.getByText(/^Saved/)).toBeVisible()
    expect(await violations(page), 'partner').toEqual([])
    await page.getByRole('link', { name: 'Partners' }).first().click()
    await expect(link).toBeVisible()
    expect(await violations(page), 'partners').toEqual([])

    await page.getByRole('link', { name: 'Templates' }).click()
    await page.getByRole('link', { name: 'Read “Mutual Non-Disclosure Agreement”' }).waitFor()
    expect(await violations(page), 'templates').toEqual([])
    await page.getByRole('link', { name: 'Read “Mutual Non-Disclosure Agreement”' }).click()
    await expect(page.getByRole('article')).toContainText('Background and purpose')
    expect(await violations(page), 'template').toEqual([])
    await page.getByRole('button', { name: 'Use this template' }).click()
    await expect(dialog.getByRole('radio', { name: 'Mutual Non-Disclosure Agreement' })).toBeChecked()
  })
}
