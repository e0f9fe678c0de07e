import { join } from 'node:path'
import { BrowserWindow, MessageChannelMain, type MessagePortMain, session, utilityProcess } from 'electron'
import { messageChannel } from '../../../main/shell/channels.ts'
import { notFound } from '../../../main/shell/answer.ts'
import { pageOrigin, servePages } from '../../../main/shell/pages.ts'
import { type Findings, line } from '../line.ts'
import type { Desktop } from './desktop.ts'

/** Calls from a sandboxed page to core, against a bare echo from a utility process over the same kind of port. */
export async function roundTrips({ job, core }: Desktop): Promise<Findings> {
  servePages(session.defaultSession, join(job.out, 'page'), { stored: async () => notFound, shown: () => notFound })
  const window = new BrowserWindow({
    show: false,
    webPreferences: { preload: join(job.root, 'dist', 'preload.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false, backgroundThrottling: false },
  })
  await window.loadURL(`${pageOrigin}/index.html`)
  const way = core.connect()
  if (!way) throw new Error('Core does not run.')
  window.webContents.postMessage(messageChannel, { entente: 'core-ready' }, [way])
  window.webContents.postMessage(messageChannel, { bench: 'echo' }, [echo(join(job.out, 'echo.cjs'))])
  const times = (await window.webContents.executeJavaScript('window.measureRoundTrips()')) as Record<'call' | 'list' | 'echo', number[]>
  const what = 'round trip from a page, app.about'
  return {
    lines: [
      line({ what, yardstick: 'a bare echo' }, times.call, times.echo),
      line({ what, yardstick: 'a bare echo', statistic: 'p95' }, times.call, times.echo),
      line({ what: 'round trip from a page, agreements.list', yardstick: 'a bare echo' }, times.list, times.echo),
    ],
    notes: [`Round trips: ${times.echo.length} of each, one after the other, from a sandboxed page over a MessagePort to a utility process. A page’s clock has steps of 0.1 ms.`],
  }
}

function echo(script: string): MessagePortMain {
  const { port1, port2 } = new MessageChannelMain()
  const child = utilityProcess.fork(script)
  child.postMessage(null, [port1])
  return port2
}
