import { join } from 'node:path'
import { app, MessageChannelMain, utilityProcess } from 'electron'
import { openChannel, portOf } from '../contract/channel.ts'
import { type Printer, servePrinter } from './print.ts'

/** Runs the command line of an installed app, which has no Node of its own; resolves to its exit code. */
export function runCommand(words: readonly string[], printer: Printer): Promise<number> {
  const { port1, port2 } = new MessageChannelMain()
  openChannel(portOf(port1), servePrinter(printer))
  const child = utilityProcess.fork(join(app.getAppPath(), 'dist', 'cli.cjs'), [...words], { serviceName: 'Entente command', stdio: 'inherit' })
  child.postMessage({ kind: 'printer' }, [port2])
  return new Promise((resolve) => child.once('exit', resolve))
}
