import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import { electronLauncher } from './electron.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Starts the real app on a new data folder and sets up the organization of the example, as a person would. */
export async function openApp(data) {
  const { executable, args, env } = electronLauncher()
  const app = await _electron.launch({ executablePath: executable, args: [...args, ROOT, `--data=${data}`], env })
  const window = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setContentSize(1280, 800))
  await window.getByRole('textbox', { name: 'Organization name' }).fill('City of Riverton')
  await window.getByRole('textbox', { name: 'Your name' }).fill('Sam Okafor')
  await window.getByRole('button', { name: 'Begin' }).click()
  await window.getByRole('link', { name: 'Agreements', exact: true }).click()
  await window.getByRole('heading', { name: 'Agreements', level: 1 }).waitFor()
  return { window, close: () => app.close() }
}

/** Opens an agreement from the list and writes a picture of the window. */
export async function photograph(window, { number, title }, picture) {
  await window.getByRole('row', { name: number }).dblclick()
  await window.getByRole('heading', { name: title, level: 1 }).waitFor()
  await window.getByText(/elements (of good practice )?present/).waitFor()
  await window.evaluate(() => document.fonts.ready)
  await window.screenshot({ path: picture })
}
