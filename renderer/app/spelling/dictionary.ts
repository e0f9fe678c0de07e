import { mostLookedUp } from '../../../main/contract/spelling.ts'
import { call } from '../../core.ts'

/** What core has said of words, by language: a word is asked about once. */
const known = new Map<string, Map<string, boolean>>()
const mostKept = 20_000

/** To be called when the person's dictionary has changed. */
export function forgetWords(): void {
  known.clear()
}

/** Which of the words are misspelled. Words of which core says nothing are not. */
export async function misspelled(words: readonly string[], language: string): Promise<ReadonlySet<string>> {
  const answers = known.get(language) ?? new Map<string, boolean>()
  if (answers.size > mostKept) answers.clear()
  known.set(language, answers)
  const fresh = [...new Set(words)].filter((word) => !answers.has(word))
  for (let at = 0; at < fresh.length; at += mostLookedUp) {
    const asked = fresh.slice(at, at + mostLookedUp)
    const wrong = new Set(await call('spelling.misspelled', { words: asked, language }))
    for (const word of asked) answers.set(word, wrong.has(word))
  }
  return new Set(words.filter((word) => answers.get(word) === true))
}
