import { join } from 'node:path'
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { type Channel, openChannel, portOf } from '../contract/channel.ts'
import type { CoreControl, CoreStart, PathUse, ShellApi } from '../contract/core.ts'
import { type Problem, problem } from '../contract/problem.ts'
import type { Digest } from '../contract/reminders.ts'
import { type Printer, servePrinter } from './print.ts'

const calmAfter = 60_000
const tries = 5

export interface CoreListener {
  /** Core has the data folder open (again): whoever wants a way to it asks now. */
  opened(): void
  lost(): void
  /** Core is to be opened again, on other data. */
  restored(): void
  refused(about: Problem): void
  /** Something is newly due. */
  notify(digest: Digest): void
  /** How many deadlines wait for somebody. */
  waiting(count: number): void
}

/** Core in its own process: started, and started again when it stops without being told to. */
export class CoreProcess {
  private child: UtilityProcess | null = null
  private control: Channel<CoreControl> | null = null
  private open = false
  private stopping = false
  private refusal: Problem | null = null
  private readonly stops: number[] = []
  private readonly script: string
  private start: CoreStart
  private readonly printer: Printer
  private readonly listener: CoreListener

  constructor(app: string, start: CoreStart, printer: Printer, listener: CoreListener) {
    this.script = join(app, 'dist', 'core.cjs')
    this.start = start
    this.printer = printer
    this.listener = listener
  }

  run(): void {
    const { port1, port2 } = new MessageChannelMain()
    const shell: ShellApi = {
      ...servePrinter(this.printer),
      opened: () => {
        this.open = true
        this.listener.opened()
      },
      restored: () => this.listener.restored(),
      notify: (digest) => this.listener.notify(digest),
      waiting: (count) => this.listener.waiting(count),
      refused: (about) => {
        this.refusal = about
        this.listener.refused(about)
      },
    }
    const child = utilityProcess.fork(this.script, [], { serviceName: 'Entente core', stdio: 'inherit' })
    this.child = child
    this.control = openChannel<CoreControl, ShellApi>(portOf(port1), shell)
    child.postMessage({ kind: 'start', start: this.start }, [port2])
    child.once('exit', () => this.ended(child))
  }

  /** A new way to core for one window; null: it is not open yet, or not any more. */
  connect(): MessagePortMain | null {
    if (!this.child || !this.open) return null
    const { port1, port2 } = new MessageChannelMain()
    this.child.postMessage({ kind: 'client' }, [port1])
    return port2
  }

  /** Why the data folder cannot be opened; null: it can. */
  get refusedBecause(): Problem | null {
    return this.refusal
  }

  /** Somebody is back at the machine. */
  back(how: 'wake' | 'unlock'): void {
    this.control?.tell.back(how)
  }

  snoozeAll(): void {
    this.control?.tell.snoozeAll()
  }

  async grant(path: string, use: PathUse): Promise<string> {
    if (!this.control) throw new Error('core-lost')
    return this.control.remote.grant(path, use)
  }

  /** Lets core end its work and close the store; resolves when its process is gone. */
  async stop(): Promise<void> {
    this.stopping = true
    this.open = false
    const child = this.child
    if (!child) return
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    this.control?.tell.stop()
    const impatient = setTimeout(() => child.kill(), 10_000)
    await gone
    clearTimeout(impatient)
  }

  /** Closes the data folder and opens another one. `between`: what is done while none is open. */
  async reopen(change: Pick<CoreStart, 'dataFolder' | 'sample'>, between: () => Promise<void> = async () => {}): Promise<void> {
    await this.stop()
    await between()
    this.start = { ...this.start, ...change }
    this.stopping = false
    this.refusal = null
    this.run()
  }

  private ended(child: UtilityProcess): void {
    if (this.child !== child) return
    this.child = null
    this.open = false
    this.control?.close(new Error('core-lost'))
    this.control = null
    if (this.stopping || this.refusal) return
    this.listener.lost()
    const now = Date.now()
    this.stops.push(now)
    const lately = this.stops.filter((at) => now - at < calmAfter).length
    if (lately < tries) this.run()
    else this.listener.refused((this.refusal = problem('core-keeps-stopping', { count: lately, folder: this.start.dataFolder })))
  }
}
