// Starts the app at ENTENTE_BENCH_APP, of which nothing is changed, lets it rest, notes its memory, scrolls the list of agreements, and quits.
import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { app, type BrowserWindow } from 'electron'
import { startApp } from '../start/start-app.ts'
import type { AtRest } from './at-rest.ts'

/** Longer than anything that the app does by itself after a start. */
const rest = 8_000

process.on('uncaughtException', fail).on('unhandledRejection', fail)
app.once('browser-window-created', (_event, window) => void window.webContents.once('dom-ready', () => void measure(window)))
startApp(process.env.ENTENTE_BENCH_APP ?? '')

function fail(error: unknown): void {
  console.error(error)
  app.exit(1)
}

async function measure(window: BrowserWindow): Promise<void> {
  await pause(rest)
  const memory = app.getAppMetrics().reduce((sum, { pid }) => sum + shareOf(pid), 0)
  const scroll = process.env.ENTENTE_BENCH_SCROLL ? ((await window.webContents.executeJavaScript(`(${scrollList.toString()})()`)) as number[]) : []
  const found: AtRest = { memory, scroll }
  writeFileSync(process.env.ENTENTE_BENCH_RESULT ?? '', JSON.stringify(found))
  app.quit()
}

/** In MB; the kernel tells it on Linux only. */
function shareOf(pid: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

/** Runs in the page: what each step through the list costs, from its frame's callback until the frame is drawn. */
async function scrollList(): Promise<number[]> {
  const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
  window.location.hash = '/agreements'
  while (document.querySelector('main [role="grid"] tbody tr') === null) await nextFrame()
  const box = document.querySelector('main [role="grid"]')?.parentElement
  const times: number[] = []
  for (let step = 0; step < 240; step += 1) {
    await nextFrame()
    const began = performance.now()
    box?.scrollBy(0, 700)
    const { port1, port2 } = new MessageChannel()
    await new Promise<void>((resolve) => {
      port1.addEventListener('message', () => resolve(), { once: true })
      port1.start()
      port2.postMessage(null)
    })
    times.push(performance.now() - began)
  }
  return times.slice(20)
}
