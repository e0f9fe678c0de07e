import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import nspell from 'nspell'
import { openChannel } from '../contract/channel.ts'
import type { SpellerApi } from './speller-api.ts'

const port = parentPort
if (!port) throw new Error('This runs in a worker thread only.')
const folder = String(workerData)
const read = new Map<string, ReturnType<typeof nspell>>()

/** A dictionary is read when it is first needed: it takes a fifth of a second and 30 MB. */
function dictionary(name: string): ReturnType<typeof nspell> {
  const known = read.get(name)
  if (known) return known
  const fresh = nspell(readFileSync(join(folder, `${name}.aff`)), readFileSync(join(folder, `${name}.dic`)))
  read.set(name, fresh)
  return fresh
}

/** Dictionaries have straight apostrophes. */
const straight = (word: string) => word.replaceAll('’', "'")

openChannel<object, SpellerApi>(
  { post: (message) => port.postMessage(message), listen: (receive) => port.on('message', receive) },
  {
    misspelled: (name, words) => words.filter((word) => !dictionary(name).correct(straight(word))),
    suggestions: (name, word) => dictionary(name).suggest(straight(word)),
  },
)
