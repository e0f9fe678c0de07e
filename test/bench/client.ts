import { join } from 'node:path'
import { linkedPorts, openChannel } from '../../main/contract/channel.ts'
import { type Client, connectToCore } from '../../main/contract/client.ts'
import type { ClientApi, CoreApi } from '../../main/contract/core.ts'
import { type Core, openCore } from '../../main/core/open.ts'
import type { World } from './world.ts'

/** A core in this process on the generated data folder. */
export async function openForBench({ root, portfolio }: World): Promise<Core> {
  const never = () => Promise.reject(new Error('Nothing is printed here.'))
  const start = { dataFolder: portfolio.folder, templates: join(root, 'templates'), fonts: join(root, 'dist', 'fonts'), worker: join(root, 'dist', 'worker.cjs'), speller: join(root, 'dist', 'speller.cjs'), dictionaries: join(root, 'dist', 'dictionaries'), holidays: join(root, 'dist', 'holidays.cjs'), version: '0.0.0' }
  const opened = await openCore(start, { printPdf: never, cancelPrint: never }, { listen: false, waitForLock: 5_000 })
  if (!opened.ok) throw new Error(opened.problem.says)
  return opened.core
}

/** A client before one of its doors. */
export function clientOf(core: Core): Client {
  const [here, there] = linkedPorts()
  const door = core.openDoor('command-line', (id, progress) => void channel.remote.progress(id, progress))
  const channel = openChannel<ClientApi, CoreApi>(there, door.api)
  return connectToCore(here, () => {})
}
