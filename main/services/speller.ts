/** The dictionaries of the app. */
export type Dictionary = 'en' | 'en-gb'

/** Looks words up in a dictionary, away from everything that must not wait. */
export interface Speller {
  misspelled(dictionary: Dictionary, words: readonly string[]): Promise<readonly string[]>
  suggestions(dictionary: Dictionary, word: string): Promise<readonly string[]>
}

const american = new Set(['US', 'PH', 'PR', 'GU', 'VI', 'AS', 'MP', 'LR'])

/** The dictionary for a language by its tag (BCP 47); null: the app has none, and then nothing is wrong. */
export function dictionaryFor(tag: string): Dictionary | null {
  const [language, ...parts] = tag.split('-')
  if (language?.toLowerCase() !== 'en') return null
  const region = parts.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase() ?? 'US'
  return american.has(region) ? 'en' : 'en-gb'
}
