import { z } from 'zod'
import { ask } from './method.ts'

/** How many words the person's own dictionary holds at most. */
export const mostOwnWords = 5_000
/** So many words are looked up at a time. */
export const mostLookedUp = 500
export const longestWord = 100

const typed = z.string().min(1).max(longestWord)
const language = z.string().max(35)

/** One word as dictionaries write it: letters with what joins them, no space. */
const word = z.string().max(longestWord * 4).transform((text) => text.trim().normalize('NFC').replaceAll('’', "'")).pipe(typed.regex(/^[\p{L}\p{M}\p{N}'.-]*\p{L}[\p{L}\p{M}\p{N}'.-]*$/u))

export const spellingMethods = {
  /** Which of these words are in no dictionary of a language, by its tag (BCP 47). For a language that the app has no dictionary of, none. */
  'spelling.misspelled': ask(z.strictObject({ words: z.array(typed).max(mostLookedUp), language })).gives<readonly string[]>(),
  /** What was probably meant, the likeliest first. */
  'spelling.suggestions': ask(z.strictObject({ word: typed, language })).gives<readonly string[]>(),
  /** The person's own dictionary. */
  'spelling.words': ask(z.strictObject({})).gives<readonly string[]>(),
  'spelling.add': ask(z.strictObject({ word })).gives<{ readonly added: boolean }>(),
  'spelling.remove': ask(z.strictObject({ word })).gives<{ readonly removed: boolean }>(),
}
