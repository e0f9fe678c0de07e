/** So many bytes of a name: with a counter, an ending and the mark of an unfinished file it stays below the 255 of every file system. */
const longest = 180

/** Words as the name of a file: what Windows, macOS or Linux do not take in names becomes a space, and it is not too long. An ending such as `.pdf` stays. */
export function fileNameOf(words: string): string {
  const plain = words.normalize('NFC').replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ')
  const [ending = ''] = /\.[a-z\d]{1,5}$/i.exec(plain.trim()) ?? []
  const stem = cut(plain.trim().slice(0, plain.trim().length - ending.length)).replace(/^[. ]+|[. ]+$/g, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem) ? ' -' : ''
  return `${stem || 'agreement'}${reserved}${ending}`
}

/** The name itself, or with the first number that makes it one that is not taken: "a.pdf", "a (2).pdf". It counts as taken from then on. */
export function freeName(name: string, ending: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const full = `${number === 1 ? name : `${name} (${number})`}${ending}`
    if (taken.has(comparable(full))) continue
    taken.add(comparable(full))
    return full
  }
}

/** The names in a folder, to be asked of by `freeName`. */
export function takenNames(names: readonly string[]): Set<string> {
  return new Set(names.map(comparable))
}

/** Windows and macOS take names that differ in capitals, or in how an accent is written, for the same. */
function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** At most so many bytes, and no letter cut in two. */
function cut(words: string): string {
  const encoder = new TextEncoder()
  let [kept, bytes] = ['', 0]
  for (const letter of words) {
    bytes += encoder.encode(letter).length
    if (bytes > longest) break
    kept += letter
  }
  return kept
}
