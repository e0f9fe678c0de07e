import { failure } from '../contract/problem.ts'
import { mostOwnWords, type spellingMethods } from '../contract/spelling.ts'
import { transaction } from '../store/database.ts'
import { addOwnWord, hasOwnWord, listOwnWords, removeOwnWord } from '../store/own-words.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { toLookUp } from './spelled.ts'
import { dictionaryFor } from './speller.ts'

const suggested = 5

export const spellingHandlers = (context: ServiceContext): HandlersOf<typeof spellingMethods> => ({
  'spelling.misspelled': ({ words, language }) => {
    const dictionary = dictionaryFor(language)
    const unknown = dictionary === null ? [] : toLookUp(words, new Set(listOwnWords(context.db, mostOwnWords)))
    return dictionary === null || unknown.length === 0 ? [] : context.speller.misspelled(dictionary, unknown)
  },
  'spelling.suggestions': async ({ word, language }) => {
    const dictionary = dictionaryFor(language)
    return dictionary === null ? [] : (await context.speller.suggestions(dictionary, word)).slice(0, suggested)
  },
  'spelling.words': () => listOwnWords(context.db, mostOwnWords),
  'spelling.add': ({ word }) => {
    const added = transaction(context.db, () => {
      // A word with a small first letter counts with a capital too; the other is not needed beside it.
      const small = word.charAt(0).toLowerCase() + word.slice(1)
      if (small !== word && hasOwnWord(context.db, small)) return false
      const fresh = addOwnWord(context.db, word, context.now())
      const capital = word.charAt(0).toUpperCase() + word.slice(1)
      if (capital !== word) removeOwnWord(context.db, capital)
      if (fresh && listOwnWords(context.db, mostOwnWords + 1).length > mostOwnWords) throw failure('dictionary-full', { most: mostOwnWords })
      return fresh
    })
    if (added) context.changed({ kind: 'spelling-changed' })
    return { added }
  },
  'spelling.remove': ({ word }) => {
    const removed = removeOwnWord(context.db, word)
    if (removed) context.changed({ kind: 'spelling-changed' })
    return { removed }
  },
})
