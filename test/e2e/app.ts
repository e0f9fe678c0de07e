import { type ElectronApplication, _electron, expect, type Page, test as base } from '@playwright/test'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLine } from '../../scripts/command-line.mjs'
import { electronLauncher } from '../../scripts/electron.mjs'

export const root = new URL('../..', import.meta.url).pathname
export const example = join(root, 'templates', 'mutual-nda', 'example.yaml')

interface Started {
  readonly app: ElectronApplication
  readonly page: Page
  /** The process that keeps the data. */
  corePid(): Promise<number>
}

interface Fixtures {
  /** A data folder of the test's own. */
  readonly data: string
  /** A folder for what is exported. */
  readonly out: string
  /** Starts the real app on the test's data folder without waiting for a window; closed when the test ends. */
  readonly launch: (words?: readonly string[], env?: Readonly<Record<string, string>>) => Promise<ElectronApplication>
  /** Starts the real app on the test's data folder; closed when the test ends. */
  readonly start: (...words: string[]) => Promise<Started>
  /** Runs the command line on the test's data folder; its exit code and output. */
  readonly entente: (...words: string[]) => { readonly code: number | null; readonly out: string; readonly err: string }
}

export const test = base.extend<Fixtures>({
  data: async ({}, use) => withFolder(use),
  out: async ({}, use) => withFolder(use),
  launch: async ({ data }, use) => {
    const apps: ElectronApplication[] = []
    await use(async (words = [], more = {}) => {
      const { executable, args, env } = electronLauncher()
      const app = await _electron.launch({ executablePath: executable, args: [...args, root, `--data=${data}`, ...words], env: { ...(env as Record<string, string>), ...more } })
      apps.push(app)
      return app
    })
    await Promise.all(apps.map((app) => app.close().catch(() => {})))
  },
  start: async ({ launch }, use) => {
    await use(async (...words) => {
      const app = await launch(words)
      const page = await app.firstWindow()
      const corePid = async () => {
        let pid: number | undefined
        await expect(async () => {
          pid = await app.evaluate(({ app: running }) => running.getAppMetrics().find(({ serviceName, name }) => `${name} ${serviceName}`.includes('Entente core'))?.pid)
          expect(pid).toBeDefined()
        }).toPass()
        return pid ?? 0
      }
      return { app, page, corePid }
    })
  },
  entente: async ({ data }, use) => {
    await use((...words) => {
      const { command, args, env } = commandLine([...words, '--data', data])
      const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' })
      return { code: status, out: stdout, err: stderr }
    })
  },
})

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-e2e-'))
  await use(folder)
  rmSync(folder, { recursive: true, force: true })
}

/** Starts the app a second time on the same data folder, as a person would. */
export function startAgain(data: string): ChildProcess {
  const { executable, args, env } = electronLauncher()
  return spawn(executable, [...args, root, `--data=${data}`], { env, stdio: 'ignore' })
}

/** Passes the first start as a person would. */
export async function setUp(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Organization name' }).fill('City of Riverton')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Sam Okafor')
  await page.getByRole('button', { name: 'Begin' }).click()
  await toAgreements(page)
}

/** Sets a deadline of one's own in the calendar. */
export async function addDeadline(page: Page, what: string, on: string): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: /^Add (a )?deadline/ }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'What is due' }).fill(what)
  await dialog.getByRole('textbox', { name: 'On', exact: true }).fill(on)
  await dialog.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText(what).first()).toBeVisible()
}

/** The app starts on Home; this leads to the list of agreements. */
export async function toAgreements(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Agreements', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Agreements', level: 1 })).toBeVisible()
}

/** Another window on an agreement that the first shows too: one that is opened there by itself would come to the front instead. */
export async function secondWindowOn(app: ElectronApplication, page: Page): Promise<Page> {
  const { hash } = new URL(page.url())
  const opened = app.waitForEvent('window')
  await page.evaluate(() => (window as unknown as { entente: { openWindow(place: string): Promise<void> } }).entente.openWindow('/settings'))
  const other = await opened
  await other.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await other.evaluate((place) => {
    window.location.hash = place
  }, hash)
  await other.getByRole('heading', { name: 'Background and purpose' }).waitFor()
  return other
}

/** Drafts the example of the mutual NDA in the window; leaves the workspace open. */
export async function draftExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New agreement' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Mutual Non-Disclosure Agreement' }).check()
  await dialog.getByRole('radio', { name: 'Fill in the example' }).check()
  await dialog.getByRole('button', { name: 'Draft agreement' }).click()
  await expect(page.getByRole('heading', { name: 'Background and purpose' })).toBeVisible()
}

/** The save dialog answers with this path from now on. */
export async function saveDialogAnswers(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)
}

export { expect } from '@playwright/test'
