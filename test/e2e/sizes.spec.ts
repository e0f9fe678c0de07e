import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { violations } from './axe.ts'
import { addWords } from './clause.ts'
import { cutOff, lookAt } from './cut-off.ts'

const sizes = [
  { width: 1280, height: 800, zoom: 1, axe: true, dialogs: true },
  { width: 2560, height: 1440, zoom: 1, axe: false, dialogs: false },
  { width: 1280, height: 800, zoom: 1.25, axe: false, dialogs: false },
  { width: 1024, height: 700, zoom: 1, axe: false, dialogs: false },
  { width: 1280, height: 800, zoom: 1.5, axe: false, dialogs: false },
  { width: 1280, height: 800, zoom: 2, axe: true, dialogs: true },
  { width: 1024, height: 700, zoom: 2, axe: false, dialogs: true },
] as const

async function explore(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Explore with sample data' }).check()
  await page.getByRole('button', { name: 'Explore' }).click()
  await expect(page.getByText('You are looking at sample data.')).toBeVisible({ timeout: 60_000 })
}

const changedDraft = 'NDA-2026-002'
const ownTemplate = 'my-mutual-nda'

/** What the pictures need besides the sample: a template of one's own, and a clause that differs from its library. */
async function prepare(page: Page): Promise<void> {
  await go(page, '/templates/mutual-nda')
  await page.getByRole('button', { name: 'Copy to my templates' }).click()
  await page.getByRole('heading', { level: 1, name: /^Edit “/ }).waitFor()
  await openRow(page, new RegExp(changedDraft))
  await addWords(page, 'exchange Confidential Information for one purpose', ' Changed for the pictures.')
}

/** Opens an agreement from the list. */
async function openRow(page: Page, name: RegExp): Promise<void> {
  await go(page, '/agreements')
  await page.getByRole('row', { name }).first().dblclick()
  await page.getByRole('tab', { name: 'Details' }).waitFor()
}

const go = (page: Page, place: string) =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, place)

/** What is looked at: where it is, and what says that it is there. */
const screens = {
  Home: async (page: Page) => {
    await go(page, '/home')
    await page.getByRole('region', { name: 'Recently opened' }).or(page.getByRole('heading', { level: 1 })).first().waitFor()
  },
  agreements: async (page: Page) => {
    await go(page, '/agreements')
    await page.getByText('14 agreements').waitFor()
  },
  partners: async (page: Page) => {
    await go(page, '/partners')
    await page.getByRole('heading', { name: 'Partners', level: 1 }).waitFor()
  },
  partner: async (page: Page) => {
    await go(page, '/partners')
    await page.getByRole('row').getByRole('link').first().click()
    await page.getByRole('button', { name: 'Add contact' }).waitFor()
  },
  templates: async (page: Page) => {
    await go(page, '/templates')
    await page.getByRole('heading', { name: 'Templates', level: 1 }).waitFor()
  },
  'calendar as a list': async (page: Page) => {
    await go(page, '/calendar')
    await page.getByRole('radiogroup', { name: 'View' }).getByText('List', { exact: true }).click()
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  },
  'calendar by month': async (page: Page) => {
    await go(page, '/calendar')
    await page.getByRole('radiogroup', { name: 'View' }).getByText('Month', { exact: true }).click()
    await page.getByRole('grid').waitFor()
  },
  'own template': async (page: Page) => {
    await go(page, `/templates/${ownTemplate}/edit`)
    await page.getByRole('button', { name: /^Clause “/ }).first().waitFor()
  },
  'house style': async (page: Page) => {
    await go(page, '/settings')
    const style = page.getByRole('region', { name: 'House style' })
    await style.getByRole('figure').waitFor()
    await style.evaluate((each) => each.scrollIntoView())
  },
  settings: async (page: Page) => {
    await go(page, '/settings')
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  },
  ...Object.fromEntries(
    ['document', 'details', 'files', 'history'].map((tab) => [
      tab,
      async (page: Page) => {
        await go(page, '/agreements')
        await page.getByRole('row', { name: /Draft/ }).first().dblclick()
        await page.getByRole('tab', { name: new RegExp(tab, 'i') }).click()
        await page.getByRole('tabpanel').waitFor()
      },
    ]),
  ),
} satisfies Record<string, (page: Page) => Promise<void>>

/** Where room is plenty a dialog is as wide as it wants: it is looked at where there is the usual room, and the least. */
const dialogs = {
  'new agreement': async (page: Page) => {
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog').getByRole('button', { name: 'Draft agreement' }).waitFor()
  },
  'own paper': async (page: Page) => {
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog').getByText('On the partner’s own paper').click()
    await page.getByRole('button', { name: 'Record agreement' }).waitFor()
  },
  search: async (page: Page) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('option').first().waitFor()
  },
  keys: async (page: Page) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  },
  compare: async (page: Page) => {
    await openRow(page, new RegExp(changedDraft))
    await page.getByRole('tab', { name: 'Document' }).click()
    await page.getByText('Changed for the pictures.').first().click()
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await page.getByRole('dialog').waitFor()
  },
  finalise: async (page: Page) => {
    await openRow(page, new RegExp(changedDraft))
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Finalise…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).waitFor()
  },
  'send for review': async (page: Page) => {
    await openRow(page, new RegExp(changedDraft))
    await page.getByRole('button', { name: 'Send for review…' }).click()
    await page.getByRole('dialog').waitFor()
  },
  'record signatures': async (page: Page) => {
    await openRow(page, /Out for signature/)
    await page.getByRole('button', { name: 'Record signatures…' }).click()
    await page.getByRole('dialog').waitFor()
  },
} satisfies Record<string, (page: Page) => Promise<void>>

/** Takes a picture of the window, at its zoom, into the folder that PICTURES names; without it, none. */
async function shoot(app: ElectronApplication, name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (!folder) return
  const png = await app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'))
  writeFileSync(join(folder, `${name.replaceAll(' ', '-')}.png`), Buffer.from(png ?? '', 'base64'))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on every screen nothing is cut off and axe finds nothing, at every size, ${colorScheme}`, async ({ start, data }) => {
    test.setTimeout(400_000)
    try {
      const { app, page } = await start()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const found: string[] = []
      const look = async (name: string, { width, height, zoom, axe }: (typeof sizes)[number]) => {
        const at = `${name} at ${width}×${height}, ${zoom * 100} %`
        found.push(...(await cutOff(page)).map((what) => `${at}: ${what}`))
        if (axe) found.push(...(await violations(page)).map((what) => `${at}: ${what}`))
        await shoot(app, `${name}-${width}-${zoom * 100}-${colorScheme}`)
      }
      await page.getByRole('button', { name: 'Begin' }).waitFor()
      for (const size of sizes) {
        await lookAt(app, page, size.width, size.height, size.zoom)
        await look('first start', size)
      }
      await lookAt(app, page, 1280, 800, 1)
      await explore(page)
      await prepare(page)
      for (const size of sizes) {
        await lookAt(app, page, size.width, size.height, size.zoom)
        for (const [name, open] of Object.entries({ ...screens, ...(size.dialogs && dialogs) })) {
          await open(page)
          await look(name, size)
          await page.keyboard.press('Escape')
        }
      }
      expect(found).toEqual([])
    } finally {
      rmSync(`${data}-sample`, { recursive: true, force: true })
    }
  })
}
