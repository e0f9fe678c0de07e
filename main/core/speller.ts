import type { Speller } from '../services/speller.ts'
import type { SpellerApi } from './speller-api.ts'
import { Thread } from './thread.ts'

/** Spells in a thread of its own. When the thread stops, what was asked is answered with nothing. */
export class SpellerThread implements Speller {
  private readonly thread: Thread<SpellerApi>

  constructor(script: string, dictionaries: string) {
    this.thread = new Thread(script, { workerData: dictionaries })
  }

  readonly misspelled: Speller['misspelled'] = (dictionary, words) => this.thread.ask((remote) => remote.misspelled(dictionary, words)).catch(() => [])

  readonly suggestions: Speller['suggestions'] = (dictionary, word) => this.thread.ask((remote) => remote.suggestions(dictionary, word)).catch(() => [])

  close(): Promise<void> {
    return this.thread.close()
  }
}
