import { type EventPort, openChannel, portOf } from '../contract/channel.ts'
import type { PrintApi } from '../contract/core.ts'
import type { PrintingShell } from './printing.ts'

interface ParentPort {
  once(event: 'message', listener: (message: { readonly ports: readonly EventPort[] }) => void): void
}

/** In an installed app the command runs in a process of Electron's, which prints: the way to it; null elsewhere. */
export async function installedPrinting(): Promise<PrintingShell | null> {
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
  if (!parentPort) return null
  const port = await new Promise<EventPort | undefined>((resolve) => parentPort.once('message', ({ ports }) => resolve(ports[0])))
  if (!port) return null
  const { remote } = openChannel<PrintApi>(portOf(port), {})
  return {
    printPdf: (job, html, options) => remote.printPdf(job, html, options),
    cancelPrint: (job) => remote.cancelPrint(job),
    close: () => {},
  }
}
