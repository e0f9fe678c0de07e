import { inspect } from 'node:util'
import { type EventPort, openChannel, portOf } from '../contract/channel.ts'
import type { ClientApi, CoreApi, CoreControl, CoreStart, ShellApi } from '../contract/core.ts'
import type { Cause } from '../services/raising.ts'
import { clockOf } from './clock.ts'
import { type Core, openCore } from './open.ts'
import { watchClock } from '../services/watch-clock.ts'

/** A port of Electron's, as far as core uses it. */
interface MainPort extends EventPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  close(): void
}

/** The one thing of Electron that core touches: the port to the process that started it. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown; readonly ports: readonly MainPort[] }) => void): void
}

const parent = (process as unknown as { readonly parentPort: ParentPort }).parentPort
const patience = 2_000
/** The first screen has its answers by then, in milliseconds: what is due is said after it. */
const untilSpoken = 1_000
const openPorts = new Set<MainPort>()
let opening: Promise<Core | null> = new Promise(() => {})

parent.on('message', ({ data, ports: [port] }) => {
  const message = data as { readonly kind: 'start'; readonly start: CoreStart } | { readonly kind: 'client' }
  if (!port) return
  if (message.kind === 'start') opening = start(message.start, port)
  else void opening.then((core) => (core ? serveWindow(core, port) : port.close()))
})

async function start(how: CoreStart, port: MainPort): Promise<Core | null> {
  const control: CoreControl = {
    grant: async (path, use) => {
      const core = await opening
      if (!core) throw new Error('The data folder is not open.')
      return core.grants.allow(path, use)
    },
    back: (how) => speakUp(how),
    snoozeAll: async () => (await opening)?.snoozeAll(),
    stop: async () => {
      stopWatching()
      const core = await opening
      await windowsGone()
      await core?.close()
      process.exit(0)
    },
  }
  const channel = openChannel<ShellApi, CoreControl>(portOf(port), control)
  const opened = await openCore(how, {
    printPdf: (job, html, options) => channel.remote.printPdf(job, html, options),
    cancelPrint: (job) => channel.remote.cancelPrint(job),
  }, { listen: true, waitForLock: 5_000 })
  if (opened.ok) {
    process.on('unhandledRejection', (error) => opened.core.note(error, 'unhandled rejection'))
    channel.tell.opened()
    opened.core.onEvent(({ kind }) => kind === 'restored' && channel.tell.restored())
    attend(opened.core, clockOf(how.wrongBy), channel.tell)
    return opened.core
  }
  await channel.remote.refused(opened.problem)
  return null
}

/** Says what is due, to the shell: when core opens, when somebody is back, at the chosen hour, and when the clock was changed. */
function attend(core: Core, clock: () => Date, shell: Pick<ShellApi, 'notify' | 'waiting'>): void {
  const count = () => shell.waiting(core.waiting())
  speakUp = (cause) => {
    try {
      const digest = core.raise(cause)
      if (digest) shell.notify(digest)
      count()
    } catch (error) {
      core.note(error, 'reminders')
    }
  }
  core.onEvent(({ kind }) => {
    if (kind === 'reminders-changed' || kind === 'agreement-changed' || kind === 'agreements-changed') count()
  })
  const first = setTimeout(() => speakUp('start'), untilSpoken)
  const endWatch = watchClock(clock, speakUp)
  stopWatching = () => {
    clearTimeout(first)
    endWatch()
  }
}

let speakUp: (cause: Cause) => void = () => {}
let stopWatching: () => void = () => {}

function serveWindow(core: Core, port: MainPort): void {
  openPorts.add(port)
  const door = core.openDoor('window', (id, progress) => channel.tell.progress(id, progress))
  const channel = openChannel<ClientApi, CoreApi>(portOf(port), door.api, (stray) => core.note(briefly(stray), 'a message that is no call'))
  const quiet = core.onEvent((event) => channel.tell.changed(event))
  port.on('close', () => {
    openPorts.delete(port)
    quiet()
    void door.close()
    channel.close(new Error('The window is gone.'))
    if (openPorts.size === 0) allGone?.()
  })
}

/** A message from a page, which may be anything, as words for the log. */
function briefly(message: unknown): string {
  return inspect(message, { depth: 1, maxStringLength: 100, maxArrayLength: 5 }).slice(0, 300)
}

let allGone: (() => void) | undefined

/** What a window sent before it closed has all come in when its port is closed; only then may the store be closed. */
function windowsGone(): Promise<void> {
  if (openPorts.size === 0) return Promise.resolve()
  return new Promise((resolve) => {
    allGone = resolve
    setTimeout(resolve, patience)
  })
}
