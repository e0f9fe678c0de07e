import { randomUUID, timingSafeEqual } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openChannel } from '../contract/channel.ts'
import type { ClientApi, CoreApi } from '../contract/core.ts'
import type { CoreEvent } from '../contract/event.ts'
import { linePort } from './line-port.ts'
import type { OpenDoor } from './door.ts'

/** Where a core listens: a path that only its owner can reach. */
export interface SocketPlace {
  readonly path: string
  /** The folder that was made for it; null where there are named pipes. */
  readonly folder: string | null
}

interface Served {
  tell(event: CoreEvent): void
  close(): void
}

/** Null where none can be made: then command lines wait until the app is closed. */
export function socketPlace(): SocketPlace | null {
  if (process.platform === 'win32') return { path: `\\\\.\\pipe\\entente-${randomUUID()}`, folder: null }
  try {
    const folder = mkdtempSync(join(tmpdir(), 'entente-'))
    return { path: join(folder, 'core.sock'), folder }
  } catch {
    return null
  }
}

const longestLine = 64 * 1024 * 1024

/**
 * Lets command lines on this machine ask the running core. Only who knows the token, which stands in the lock file that only its
 * owner can read, is answered.
 */
export async function serveSocket({ path, folder }: SocketPlace, token: string, openDoorFor: (progress: ClientApi['progress']) => OpenDoor): Promise<Served> {
  const visitors = new Map<Socket, (event: CoreEvent) => void>()
  const server = createServer((socket) => {
    let door: OpenDoor | null = null
    const api: CoreApi = {
      hello: (given) => {
        if (!sameToken(given, token)) {
          socket.destroy()
          return false
        }
        door = openDoorFor((id, progress) => channel.tell.progress(id, progress))
        visitors.set(socket, (event) => channel.tell.changed(event))
        return true
      },
      call: async (id, method, input) => {
        if (door) return door.api.call(id, method, input)
        socket.destroy()
        throw new Error('not greeted')
      },
      cancel: (id) => door?.api.cancel(id),
    }
    const channel = openChannel<ClientApi, CoreApi>(linePort(socket, longestLine), api, () => socket.destroy())
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      void door?.close()
      visitors.delete(socket)
      channel.close(new Error('hung up'))
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  return {
    tell: (event) => {
      for (const tell of visitors.values()) tell(event)
    },
    close: () => {
      for (const socket of visitors.keys()) socket.destroy()
      server.close()
      if (folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function sameToken(given: unknown, token: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
