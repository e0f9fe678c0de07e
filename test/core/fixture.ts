import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach } from 'vitest'
import { linkedPorts, openChannel } from '../../main/contract/channel.ts'
import { type Client, connectToCore } from '../../main/contract/client.ts'
import type { ClientApi, CoreApi, CoreStart } from '../../main/contract/core.ts'
import type { CoreEvent } from '../../main/contract/event.ts'
import type { Shell } from '../../main/contract/shell.ts'
import { type Core, openCore } from '../../main/core/open.ts'
import type { Door } from '../../main/services/context.ts'

const root = new URL('../..', import.meta.url).pathname
const leftovers: (() => unknown)[] = []

afterEach(async () => {
  for (const clean of leftovers.splice(0).toReversed()) await clean()
})

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-core-'))
  leftovers.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const fixtureTemplates = join(root, 'test', 'fixtures', 'core-templates')

export const startIn = (dataFolder: string, templates = fixtureTemplates): CoreStart => ({
  dataFolder,
  templates,
  fonts: join(root, 'dist', 'fonts'),
  worker: join(root, 'dist', 'worker.cjs'),
  speller: join(root, 'dist', 'speller.cjs'),
  dictionaries: join(root, 'dist', 'dictionaries'),
  holidays: join(root, 'dist', 'holidays.cjs'),
  version: '0.0.0-test',
})

/** A desktop without a printer. */
export const noPrinter: Shell = {
  printPdf: () => Promise.reject(new Error('there is no printer')),
  cancelPrint: () => Promise.resolve(),
}

/** A real core on a folder of sample data, with the templates of the app. */
export function sampleCore(dataFolder = temporaryFolder()): Promise<Core> {
  return core(dataFolder, join(root, 'templates'), true)
}

/** A real core on a data folder of its own. */
export async function core(dataFolder = temporaryFolder(), templates = fixtureTemplates, sample = false): Promise<Core> {
  const opened = await openCore({ ...startIn(dataFolder, templates), sample }, noPrinter, { listen: false, waitForLock: 0 })
  if (!opened.ok) throw new Error(opened.problem.says)
  let open = true
  const close = async () => {
    if (open) await opened.core.close()
    open = false
  }
  leftovers.push(close)
  return { ...opened.core, close }
}

export interface Visitor {
  readonly client: Client
  readonly events: CoreEvent[]
  /** The end that a hostile page would write to. */
  post(message: unknown): void
}

/** A client before one of core's doors, and all it hears. */
export function visit(core: Core, door: Door = 'command-line'): Visitor {
  const [here, there] = linkedPorts()
  const events: CoreEvent[] = []
  const client = connectToCore(here, (event) => events.push(event))
  const open = core.openDoor(door, (id, progress) => void channel.remote.progress(id, progress))
  const channel = openChannel<ClientApi, CoreApi>(there, open.api, (stray) => core.note(inspect(stray, { depth: 1 }), 'stray'))
  leftovers.push(core.onEvent((event) => void channel.remote.changed(event)))
  return { client, events, post: here.post }
}

export const answers = {
  first_party: { name: 'City of Riverton', type: 'public-body' },
  second_party: { name: 'Harbor Light Victim Services', type: 'nonprofit' },
  first_signatory: { name: 'Alex Rivera', title: 'Director' },
  purpose: 'share a room',
  start: '2027-07-01',
}
