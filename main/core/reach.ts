import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
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
/** A core that is stopped takes connections and answers none, in milliseconds. */
const patienceForGreeting = 5_000

/**
 * Core for a command: the one of the app when it is open on that data folder, otherwise one in this process. Waits a while (in
 * milliseconds) for a command that is about to end or an app that is just starting. Throws a ProblemError when the folder cannot
 * be opened.
 */
export async function reachCore(start: CoreStart, shell: Shell, patience = waitForOthers, signal?: AbortSignal): Promise<Reached> {
  for (const until = Date.now() + patience; ; await pause(100, undefined, { signal })) {
    const running = await reachRunning(start.dataFolder)
    if (running) return running
    const opened = await openCore(start, shell, { listen: false, waitForLock: 0 })
    if (opened.ok) return { client: clientOf(opened.core), close: () => opened.core.close() }
    if (opened.problem.code !== 'data-folder-in-use' || Date.now() >= until) throw new ProblemError(opened.problem)
  }
}

/** A client of a core in the same process; its calls pass the same door as everyone's. */
function clientOf(core: Core): Client {
  const [here, there] = linkedPorts()
  const client = connectToCore(here, () => {})
  const door = core.openDoor('command-line', (id, progress) => channel.tell.progress(id, progress))
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
  const answered = await Promise.race([client.greet(holder.token).catch(() => false), pause(patienceForGreeting, false, { ref: false })])
  if (!answered) {
    socket.destroy()
    return null
  }
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
