// Starts the app, of which nothing is changed, opens the agreement at ENTENTE_BENCH_PLACE again and again, types into a clause of it, and quits.
import { writeFileSync } from 'node:fs'
import { app, type BrowserWindow } from 'electron'
import { startApp } from '../start/start-app.ts'
import type { HandTimes } from './times.ts'

const rounds = 25
const keys = 80

process.on('uncaughtException', fail).on('unhandledRejection', fail)
app.once('browser-window-created', (_event, window) => void window.webContents.once('dom-ready', () => void measure(window)))
startApp(process.env.ENTENTE_BENCH_APP ?? '')

function fail(error: unknown): void {
  console.error(error)
  app.exit(1)
}

async function measure(window: BrowserWindow): Promise<void> {
  const { webContents } = window
  const inPage = (code: string) => webContents.executeJavaScript(code) as Promise<unknown>
  const place = JSON.stringify(process.env.ENTENTE_BENCH_PLACE ?? '')
  const open = (await inPage(`(${openAgain.toString()})(${place}, ${rounds})`)) as number[]
  const clauses = (await inPage(`(${beginTyping.toString()})()`)) as number
  webContents.focus()
  for (let key = 0; key < keys; key += 1) {
    webContents.sendInputEvent({ type: 'char', keyCode: 'e' })
    await inPage(`window.benchKeys.wait(${key + 1})`)
  }
  const clause = ((await inPage('window.benchKeys.times')) as number[]).slice(5)
  const times: HandTimes = { open: open.slice(3), clause, clauses }
  writeFileSync(process.env.ENTENTE_BENCH_RESULT ?? '', JSON.stringify(times))
  app.quit()
}

/** Runs in the page: goes to the agreement and back to the list, and answers how long the paper took each time, its frame drawn. */
async function openAgain(place: string, times: number): Promise<number[]> {
  const until = (selector: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (document.querySelector(selector) === null) return
        observer.disconnect()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(), { once: true })
          port1.start()
          port2.postMessage(null)
        })
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { childList: true, subtree: true })
      look()
    })
  const found: number[] = []
  for (let round = 0; round < times; round += 1) {
    window.location.hash = '/agreements'
    await until('main table tbody tr, main [role="row"]')
    const started = performance.now()
    window.location.hash = place
    await until('main article [data-clause]')
    found.push(performance.now() - started)
  }
  return found
}

/** Runs in the page: opens the editor of the first clause of words, and watches what each key costs. Answers how many clauses there are. */
async function beginTyping(): Promise<number> {
  const clauses = document.querySelectorAll<HTMLElement>('main article [data-clause]')
  document.querySelector('main article [data-level="2"]')?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  const times: number[] = []
  const waiting: (() => void)[] = []
  // A message runs after what the event set off; the frame's own work is what lies between its callback and the next message.
  const after = (then: () => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', then, { once: true })
    port1.start()
    port2.postMessage(null)
  }
  document.addEventListener(
    'beforeinput',
    () => {
      const began = performance.now()
      let handled = 0
      after(() => (handled = performance.now() - began))
      requestAnimationFrame(() => {
        const frame = performance.now()
        after(() => {
          times.push(handled + performance.now() - frame)
          waiting.splice(0).forEach((each) => each())
        })
      })
    },
    true,
  )
  const wait = async (count: number): Promise<void> => {
    while (times.length < count) await new Promise<void>((resolve) => waiting.push(resolve))
  }
  Object.assign(window, { benchKeys: { times, wait } })
  while (document.querySelector('main article [contenteditable="true"]') === null) await new Promise((resolve) => requestAnimationFrame(resolve))
  return clauses.length
}
