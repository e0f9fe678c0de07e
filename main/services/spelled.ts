/** What agreements say and dictionaries do not have. */
const ofAgreements = new Set(
  'subrecipient subaward subawardee subgrant subgrantee subprocessor discloser joinder severability funder sanitization cybersecurity identifiability rescreen unemancipated grantor passthrough countersign counterclaim deidentified pseudonymized pseudonymization geolocation redisclose redisclosure programme'.split(' '),
)

/** A word as dictionaries write it: with a straight apostrophe, and without the one that only says whose it is. */
function plain(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'").replace(/'s?$/, '')
}

/** Names of laws and offices, figures, and single letters are not spelled. */
function isSpelled(word: string): boolean {
  return word.length > 1 && !/\p{N}/u.test(word) && !/\p{Lu}.*\p{Lu}/u.test(word)
}

/** The words that have to be looked up: neither one of agreements nor one of the person's own. */
export function toLookUp(words: readonly string[], own: ReadonlySet<string>): string[] {
  const known = (word: string) => own.has(word) || ofAgreements.has(word)
  return words.filter((word) => {
    const bare = plain(word)
    if (!isSpelled(bare)) return false
    const begun = bare.charAt(0).toLowerCase() + bare.slice(1)
    return !known(bare) && !known(begun) && !known(begun.replace(/s$/, ''))
  })
}
