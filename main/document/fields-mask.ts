/**
 * Fields are taken out before Markdown sees the text and put back after: Markdown must not read a bar in a field as a table's, nor an
 * underscore as emphasis. Each becomes a number between two private-use characters, which Markdown takes for a word.
 */
export interface MaskedText {
  readonly text: string
  readonly tokens: readonly string[]
  /** Lines (from 1, in this text) with a `{{` that nothing closes. */
  readonly unclosed: readonly number[]
}

const open = '\ue000'
const close = '\ue001'
const masked = /\ue000(\d+)\ue001/g

/** Whether a text uses the two characters that the mask needs. */
export function hasMaskCharacters(text: string): boolean {
  return text.includes(open) || text.includes(close)
}

export function maskFields(text: string): MaskedText {
  const tokens: string[] = []
  // `\@` and `\{{…}}` print without the backslash: each is a token that is neither reference nor field.
  const result = text.replace(/\\@|\\?\{\{[^{}\n]*\}\}/g, (whole) => {
    tokens.push(whole)
    return `${open}${tokens.length - 1}${close}`
  })
  const unclosed = result.split('\n').flatMap((line, index) => (line.includes('{{') || line.includes('}}') ? [index + 1] : []))
  return { text: result, tokens, unclosed }
}

/** Plain text and tokens in turn, in order. */
export function splitMasked(text: string, tokens: readonly string[]): { readonly text: string; readonly token: boolean }[] {
  const parts: { text: string; token: boolean }[] = []
  let from = 0
  for (const match of text.matchAll(masked)) {
    parts.push({ text: text.slice(from, match.index), token: false }, { text: tokens[Number(match[1])] ?? '', token: true })
    from = match.index + match[0].length
  }
  return [...parts, { text: text.slice(from), token: false }].filter((part) => part.text !== '')
}

/** The text as the author wrote it. */
export function unmask(text: string, tokens: readonly string[]): string {
  return splitMasked(text, tokens)
    .map((part) => part.text)
    .join('')
}
