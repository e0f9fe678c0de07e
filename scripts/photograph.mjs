import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import { electronLauncher } from './electron.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Opens the agreement in the real app and writes a picture of the window, 1280 × 800. */
export async function photographAgreement(data, { number, title }, picture) {
  const { executable, args, env } = electronLauncher()
  const app = await _electron.launch({ executablePath: executable, args: [...args, ROOT, `--data=${data}`], env })
  try {
    const window = await app.firstWindow()
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setContentSize(1280, 800))
    await window.getByRole('row', { name: number }).or(window.getByRole('link', { name: title })).first().click()
    await window.getByRole('heading', { name: title }).first().waitFor()
    await window.evaluate(() => document.fonts.ready)
    await window.screenshot({ path: picture })
  } finally {
    await app.close()
  }
}
