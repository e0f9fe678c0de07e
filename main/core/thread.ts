import { Worker } from 'node:worker_threads'
import { type Channel, type Functions, openChannel } from '../contract/channel.ts'

interface Running<Api extends Functions<Api>> {
  readonly worker: Worker
  readonly channel: Channel<Api>
}

interface Options {
  readonly workerData?: unknown
  /** After so many milliseconds without a question it ends; without this it stays. */
  readonly idle?: number
}

/** A thread that begins with the first question, and anew after it has stopped. */
export class Thread<Api extends Functions<Api>> {
  private running: Running<Api> | null = null
  private open = 0
  private rest: ReturnType<typeof setTimeout> | undefined
  private readonly script: string
  private readonly options: Options

  constructor(script: string, options: Options = {}) {
    this.script = script
    this.options = options
  }

  async ask<Answer>(question: (remote: Channel<Api>['remote']) => Promise<Answer>): Promise<Answer> {
    clearTimeout(this.rest)
    this.open += 1
    try {
      return await question((this.running ??= this.begin()).channel.remote)
    } finally {
      this.open -= 1
      if (this.open === 0 && this.options.idle !== undefined) this.rest = setTimeout(() => void this.close(), this.options.idle).unref()
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.rest)
    const { running } = this
    // Whoever asks while it ends begins another.
    this.running = null
    await running?.worker.terminate()
  }

  private begin(): Running<Api> {
    const worker = new Worker(this.script, { workerData: this.options.workerData })
    const channel = openChannel<Api>({ post: (message) => worker.postMessage(message), listen: (receive) => worker.on('message', receive) }, {})
    const running = { worker, channel }
    // The exit that follows an error does what there is to do.
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      if (this.running === running) this.running = null
      channel.close(new Error('The thread stopped.'))
    })
    return running
  }
}
