/** A word of a text, and where it stands in it. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

const letters = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu
/** Addresses of pages and of mail are no words. */
const addresses = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+/giu
const longest = 100

/** The words of a text in their order; figures, addresses and what is longer than any word are none. */
export function wordsOf(text: string): readonly Word[] {
  const plain = text.replace(addresses, (address) => ' '.repeat(address.length))
  return [...plain.matchAll(letters)].flatMap(({ 0: word, index }) => (word.length > longest || /[\p{N}_]$/u.test(plain.slice(0, index)) ? [] : [{ word, start: index, end: index + word.length }]))
}
