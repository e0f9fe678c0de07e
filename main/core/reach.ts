import { connect, type Socket } from 'node:net'
import { linkedPorts, openChannel } from '../contract/channel.ts'
import { type Client, connectToCore } from '../contract/client.ts'
import type { ClientApi, CoreApi, CoreStart } from '../contract/core.ts'
import { ProblemError } from '../contract/problem.ts'
import type { Shell } from '../contract/shell.ts'
import { readLockInfo } from '../store/lock.ts'
import { linePort } from './line-port.ts'
import { type Core, openCore } from './open.ts'

export interface Reached {
  readonly client: Client
  close(): Promise<void>
}

const waitForOthers = 30_000

/**
 * Core for a command: the one of the app when it is open on that data folder, otherwise one in this process. Throws a ProblemError
 * when the folder cannot be opened.
 */
export async function reachCore(start: CoreStart, shell: Shell): Promise<Reached> {
  return (await reachRunning(start.dataFolder)) ?? openHere(start, shell)
}

async function openHere(start: CoreStart, shell: Shell): Promise<Reached> {
  const opened = await openCore(start, shell, { listen: false, waitForLock: waitForOthers })
  if (!opened.ok) throw new ProblemError(opened.problem)
  return { client: clientOf(opened.core), close: () => opened.core.close() }
}

/** A client of a core in the same process; its calls pass the same door as everyone's. */
function clientOf(core: Core): Client {
  const [here, there] = linkedPorts()
  const client = connectToCore(here, () => {})
  const door = core.openDoor('command-line', (id, progress) => void channel.remote.progress(id, progress))
  const channel = openChannel<ClientApi, CoreApi>(there, door.api)
  return client
}

/** The app's core, when it has that folder and answers; null otherwise. */
async function reachRunning(dataFolder: string): Promise<Reached | null> {
  const holder = readLockInfo(dataFolder)
  if (!holder?.socket) return null
  const socket = await connected(holder.socket)
  if (!socket) return null
  const client = connectToCore(linePort(socket), () => {})
  socket.once('close', () => client.lost())
  if (!(await client.greet(holder.token).catch(() => false))) return null
  return {
    client,
    close: async () => {
      socket.end()
    },
  }
}

function connected(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket)).once('error', () => resolve(null))
  })
}
