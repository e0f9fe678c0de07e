import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Channel, openChannel } from '../contract/channel.ts'
import type { PrintApi } from '../contract/core.ts'
import { failure } from '../contract/problem.ts'
import type { Shell } from '../contract/shell.ts'
import { linePort } from '../core/line-port.ts'

export interface PrintingShell extends Shell {
  close(): void
}

/** How Electron is started on this machine: `ENTENTE_ELECTRON`, which `npm run entente` sets. */
function electronCommand(): { command: string; args: readonly string[] } {
  const given = process.env.ENTENTE_ELECTRON
  if (!given) throw failure('printing-unavailable', { reason: 'nothing says where it is' })
  return JSON.parse(given) as { command: string; args: readonly string[] }
}

/** Prints by an Electron that is started for it, when something is to be printed and not before. `app` is the folder with package.json. */
export function electronPrinting(app: string): PrintingShell {
  let started: Promise<{ channel: Channel<PrintApi>; stop: () => void }> | undefined
  const printer = () => (started ??= startElectron(app))
  return {
    printPdf: async (job, html, options) => (await printer()).channel.remote.printPdf(job, html, options),
    cancelPrint: async (job) => (await started)?.channel.tell.cancelPrint(job),
    close: () => void started?.then(({ stop }) => stop(), () => {}),
  }
}

async function startElectron(app: string): Promise<{ channel: Channel<PrintApi>; stop: () => void }> {
  const { command, args } = electronCommand()
  const folder = mkdtempSync(join(tmpdir(), 'entente-print-'))
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${folder.split('\\').at(-1)}` : join(folder, 'print.sock')
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  const child = spawn(command, [...args, app, `--print-for=${path}`], { stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    const channel = await connected(server, child)
    return {
      channel,
      stop: () => {
        channel.close(new Error('done'))
        server.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    server.close()
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function connected(server: Server, child: ChildProcess): Promise<Channel<PrintApi>> {
  let last = ''
  child.stderr?.on('data', (piece: Buffer) => (last = `${last}${piece}`.slice(-2_000)))
  const why = (reason: string) => failure('printing-unavailable', { reason: `${reason} ${last.trim().split('\n').at(-1) ?? ''}`.trim().replace(/\.$/, '') })
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(why(error.message)))
    child.once('exit', (code) => reject(why(`it ended with code ${code}`)))
    server.once('connection', (socket) => {
      const channel = openChannel<PrintApi>(linePort(socket), {})
      socket.on('error', () => socket.destroy())
      socket.once('close', () => channel.close(failure('printing-failed', { reason: 'the printing process ended' })))
      resolve({
        ...channel,
        close: (reason) => {
          channel.close(reason)
          socket.end()
        },
      })
    })
  })
}
