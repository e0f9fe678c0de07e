import { Worker } from 'node:worker_threads'
import { type Channel, openChannel } from '../contract/channel.ts'
import type { Speller } from '../services/speller.ts'
import type { SpellerApi } from './speller-api.ts'

interface Thread {
  readonly worker: Worker
  readonly channel: Channel<SpellerApi>
}

/** Spells in a thread of its own, which begins with the first word. When the thread stops, what was asked is answered with nothing, and the next word begins another. */
export class SpellerThread implements Speller {
  private thread: Thread | null = null
  private readonly script: string
  private readonly dictionaries: string

  constructor(script: string, dictionaries: string) {
    this.script = script
    this.dictionaries = dictionaries
  }

  readonly misspelled: Speller['misspelled'] = (dictionary, words) => this.ask(({ remote }) => remote.misspelled(dictionary, words))

  readonly suggestions: Speller['suggestions'] = (dictionary, word) => this.ask(({ remote }) => remote.suggestions(dictionary, word))

  async close(): Promise<void> {
    await this.thread?.worker.terminate()
  }

  private async ask(question: (channel: Channel<SpellerApi>) => Promise<readonly string[]>): Promise<readonly string[]> {
    return question((this.thread ??= this.begin()).channel).catch(() => [])
  }

  private begin(): Thread {
    const worker = new Worker(this.script, { workerData: this.dictionaries })
    const channel = openChannel<SpellerApi>({ post: (message) => worker.postMessage(message), listen: (receive) => worker.on('message', receive) }, {})
    const thread = { worker, channel }
    // The exit that follows an error does what there is to do.
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      if (this.thread === thread) this.thread = null
      channel.close(new Error('The speller stopped.'))
    })
    return thread
  }
}
