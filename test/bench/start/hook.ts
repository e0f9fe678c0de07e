// Starts the app at ENTENTE_BENCH_APP, of which nothing is changed, notes when its first window shows what ENTENTE_BENCH_SELECTOR names, and quits.
import { writeFileSync } from 'node:fs'
import { app, type BrowserWindow } from 'electron'
import type { Moments } from './moments.ts'
import { startApp } from './start-app.ts'

const selector = process.env.ENTENTE_BENCH_SELECTOR ?? ''
const ready = app.whenReady().then(() => Date.now())

process.on('uncaughtException', fail).on('unhandledRejection', fail)
app.once('browser-window-created', (_event, window) => void watch(window))
startApp(process.env.ENTENTE_BENCH_APP ?? '')

function fail(error: unknown): void {
  console.error(error)
  app.exit(1)
}

async function watch(window: BrowserWindow): Promise<void> {
  const made = Date.now()
  const shown = new Promise<number>((resolve) => window.once('show', () => resolve(Date.now())))
  const page = await new Promise<number>((resolve) => window.webContents.once('dom-ready', () => resolve(Date.now())))
  const painted = (await window.webContents.executeJavaScript(`(${whenPainted.toString()})(${JSON.stringify(selector)})`)) as { at: number; count: number }
  const moments: Moments = { ready: await ready, window: made, page, usable: Math.max(painted.at, await shown), count: painted.count }
  writeFileSync(process.env.ENTENTE_BENCH_RESULT ?? '', JSON.stringify(moments))
  app.quit()
}

/** Runs in the page: two frames after the selector first finds something, that something has been painted. */
function whenPainted(wanted: string): Promise<{ at: number; count: number }> {
  return new Promise((resolve) => {
    const painted = () => resolve({ at: Date.now(), count: document.querySelectorAll(wanted).length })
    const look = () => {
      if (document.querySelector(wanted) === null) return
      observer.disconnect()
      requestAnimationFrame(() => requestAnimationFrame(painted))
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { childList: true, subtree: true })
    look()
  })
}
