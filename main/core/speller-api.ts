/** What the thread that spells serves to core. */
export type SpellerApi = {
  misspelled(dictionary: string, words: readonly string[]): readonly string[]
  suggestions(dictionary: string, word: string): readonly string[]
}
