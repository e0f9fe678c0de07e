/** A term with a longer name than this is none. */
const mostCharacters = 200

/** Single spaces, so that a term is found over the end of a line and over a space that does not break. */
export function evenSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** A term as it is compared: "the Department" is used as "The Department" and in "Department policy". */
export function bareTerm(term: string): string {
  return evenSpaces(term).replace(/^(?:the|an?) /i, '')
}

/** Whether a bare term is one that can be looked for. */
export function isFindable(bare: string): boolean {
  return bare !== '' && bare.length <= mostCharacters
}

/**
 * Finds terms and names in text, as whole words, capitals counting; of an English one also the plural of any of its words. Null when
 * there is nothing to find.
 */
export function finder(terms: Iterable<string>, language: string): RegExp | null {
  const isEnglish = inEnglish(language)
  const forms = [...terms].map(bareTerm).filter(isFindable).flatMap((term) => (isEnglish ? withPlurals(term) : [term]))
  if (forms.length === 0) return null
  const any = [...new Set(forms)].toSorted((one, other) => other.length - one.length).map((form) => escaped(form)).join('|')
  // Other languages inflect in ways of their own, and some write no spaces: there, a part of a word counts.
  return isEnglish ? new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, 'gu') : new RegExp(any, 'giu')
}

/**
 * Says in which of these texts a term stands, as `finder` finds it, until `found` has enough: a text is looked at only where the rarest
 * word of the term stands, since a document may define a term for each of thousands of rows.
 */
export function termsIn(texts: readonly string[], language: string): (term: string, found: (text: number) => boolean) => boolean {
  if (!inEnglish(language)) return (term, found) => anyText(texts, finder([term], language), found)
  const places = placesOfWords(texts)
  return (term, found) => {
    const bare = bareTerm(term)
    if (!isFindable(bare)) return false
    if (!aWord.test(bare)) return anyText(texts, finder([bare], language), found)
    return withPlurals(bare).some((form) => rarest(form, places).some(({ text, at }) => standsAt(texts[text] ?? '', at, form) && found(text)))
  }
}

interface WordPlace {
  readonly text: number
  readonly at: number
}

const aWord = /[\p{L}\p{N}]/u
const words = /[\p{L}\p{N}]+/gu

function placesOfWords(texts: readonly string[]): ReadonlyMap<string, readonly WordPlace[]> {
  const places = new Map<string, WordPlace[]>()
  for (const [text, content] of texts.entries()) {
    for (const { 0: found, index: at } of content.matchAll(words)) {
      const known = places.get(found)
      if (known === undefined) places.set(found, [{ text, at }])
      else known.push({ text, at })
    }
  }
  return places
}

/** Where a form may begin: where that of its words stands that is met least. */
function rarest(form: string, places: ReadonlyMap<string, readonly WordPlace[]>): readonly WordPlace[] {
  const candidates = [...form.matchAll(words)].map(({ 0: found, index }) => ({ index, at: places.get(found) ?? [] }))
  const least = candidates.reduce((before, each) => (each.at.length < before.at.length ? each : before))
  return least.at.map(({ text, at }) => ({ text, at: at - least.index }))
}

function standsAt(text: string, at: number, form: string): boolean {
  return at >= 0 && text.startsWith(form, at) && !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + form.length, at + form.length + 2))
}

function anyText(texts: readonly string[], term: RegExp | null, found: (text: number) => boolean): boolean {
  return term !== null && texts.some((content, text) => content.search(term) >= 0 && found(text))
}

export function inEnglish(language: string): boolean {
  return language.split('-')[0] === 'en'
}

function withPlurals(term: string): string[] {
  const words = term.split(' ')
  return [term, ...words.flatMap((word, index) => pluralsOf(word).map((plural) => words.with(index, plural).join(' ')))]
}

function pluralsOf(word: string): string[] {
  return [`${word}s`, `${word}es`, ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : [])]
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
