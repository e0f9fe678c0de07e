import type { Inline, Repetition } from './tree.ts'
import { parseMarkdown } from './markdown.ts'
import { maskFields } from './fields-mask.ts'
import { parseInlines } from './parse-inlines.ts'
import { Problems } from './problems.ts'
import { sameWords } from './same-words.ts'

/** Where the words stand: a cell has no bars, a heading no number sign. */
type Setting = 'paragraph' | 'heading' | 'cell'

/** A part of running text as it is written: words, or a sign of the format, which is never escaped. */
type Piece = { readonly strong: boolean; readonly emphasis: boolean } & ({ readonly words: string } | { readonly sign: string })

/**
 * Running text as an author writes it, such that it is read as the same words again. Signs that Markdown would take for its own are
 * escaped where they need it; what even so would be read otherwise is written in character references.
 */
export function writeWords(content: readonly Inline[], setting: Setting = 'paragraph'): string {
  const pieces = piecesOf(setting === 'paragraph' ? content : content.map(onOneLine))
  const light = (from: readonly Piece[]) => write(from, (words, edge) => lightly(words, edge, setting))
  const first = light(pieces)
  if (sameWords(readWords(first), content)) return first
  const plain = pieces.flatMap(plainEnds)
  const second = light(plain)
  return textOf(readWords(second)) === textOf(content) ? second : write(plain, heavily)
}

/** Stars hold where a letter or a figure stands inside of them: what else begins or ends bold words is written without. */
function plainEnds(piece: Piece): Piece[] {
  if ('sign' in piece || !(piece.strong || piece.emphasis)) return [piece]
  const [, before = '', inside = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(piece.words) ?? []
  const plain = (words: string) => ({ words, strong: false, emphasis: false })
  return [plain(before), { ...piece, words: inside }, plain(after)].filter(({ words }) => words !== '')
}

function textOf(content: readonly Inline[]): string {
  return piecesOf(content).map((piece) => ('sign' in piece ? `\u0000${piece.sign}` : piece.words)).join('')
}

/** Words in an attribute: they have fields and references, and no Markdown. */
export function writePlainWords(content: readonly Inline[]): string {
  return piecesOf(content.map(onOneLine)).map((piece) => ('sign' in piece ? piece.sign : tokensEscaped(piece.words))).join('')
}

/** What wraps words that come and go. */
export function whenAround(condition: string | undefined, words: string): string {
  return condition === undefined ? words : `{{#when ${condition}}}${words}{{/when}}`
}

export function eachAround(repeat: Repetition | undefined, words: string): string {
  return repeat === undefined ? words : `{{#each ${repeat.of} as ${repeat.as}}}${words}{{/each}}`
}

function onOneLine(inline: Inline): Inline {
  if (inline.kind === 'text') return { ...inline, text: inline.text.replaceAll('\n', ' ') }
  return 'content' in inline ? { ...inline, content: inline.content.map(onOneLine) } : inline
}

/** Running text on one line, as an author writes it; nothing when it is more than that. */
export function readWords(text: string): readonly Inline[] {
  const { text: masked, tokens, unclosed } = maskFields(text)
  const [node] = parseMarkdown(masked).children
  if (unclosed.length > 0 || node?.type !== 'paragraph' || node.position?.end.offset !== masked.length) return []
  return parseInlines(node.children, { file: '', lineOffset: 0, source: masked, tokens, origin: { source: 'template', version: '' }, problems: new Problems(), uses: [], ids: [], spans: null, scope: [], readBlocks: () => [], include: null })
}

function piecesOf(content: readonly Inline[]): Piece[] {
  return content.flatMap((inline, index): Piece[] => {
    switch (inline.kind) {
      case 'text':
        return [{ words: inline.text, ...styleOf(inline) }]
      case 'field':
        return [{ sign: inline.format === undefined ? `{{${inline.value}}}` : `{{${inline.value} as ${inline.format}}}`, ...styleOf(inline) }]
      case 'reference':
        return [sign(`${inline.noun === undefined ? '' : `${inline.noun} `}@${inline.target}`)]
      case 'each':
        return [sign(`{{#each ${inline.repeat.of} as ${inline.repeat.as}}}`), ...piecesOf(inline.content), sign('{{/each}}')]
      case 'when': {
        const isElse = opposes(content[index - 1], inline) && !isElseOf(content, index - 1)
        const goesOn = opposes(inline, content[index + 1]) && !isElse
        return [sign(isElse ? '{{else}}' : `{{#when ${inline.condition}}}`), ...piecesOf(inline.content), ...(goesOn ? [] : [sign('{{/when}}')])]
      }
    }
  })
}

/** Whether the words at this place are the other half of those before them. */
function isElseOf(content: readonly Inline[], index: number): boolean {
  const here = content[index]
  return here !== undefined && opposes(content[index - 1], here) && !isElseOf(content, index - 1)
}

function opposes(before: Inline | undefined, after: Inline | undefined): boolean {
  return before?.kind === 'when' && after?.kind === 'when' && after.condition === `otherwise(${before.condition})`
}

function sign(text: string): Piece {
  return { sign: text, strong: false, emphasis: false }
}

function styleOf({ strong = false, emphasis = false }: { readonly strong?: boolean; readonly emphasis?: boolean }) {
  return { strong, emphasis }
}

/** Which ends of some words touch a sign of bold or italics, or the beginning of the text. */
interface Edge {
  readonly before: '' | 'mark' | 'start'
  readonly after: '' | 'mark' | 'end'
}

function write(pieces: readonly Piece[], escape: (words: string, edge: Edge) => string): string {
  const merged = pieces.reduce(joined, [])
  let open: readonly Mark[] = []
  let text = ''
  for (const [index, piece] of merged.entries()) {
    const marks = marksAt(merged, index, open)
    const change = between(open, marks)
    const following = merged[index + 1]
    const after = following === undefined ? 'end' : between(marks, marksAt(merged, index + 1, marks)) === '' ? '' : 'mark'
    text += change + ('sign' in piece ? piece.sign : escape(piece.words, { before: change !== '' ? 'mark' : index === 0 ? 'start' : '', after }))
    open = marks
  }
  return text + between(open, [])
}

type Mark = 'strong' | 'emphasis'
const stars: Readonly<Record<Mark, string>> = { strong: '**', emphasis: '*' }

/** The marks that are open over a piece, the outermost first: those that stay, and of two that begin the one that goes on longer. */
function marksAt(pieces: readonly Piece[], index: number, open: readonly Mark[]): readonly Mark[] {
  const piece = pieces[index]
  const kept = open.slice(0, open.findIndex((mark) => piece?.[mark] !== true) === -1 ? undefined : open.findIndex((mark) => piece?.[mark] !== true))
  const lasts = (mark: Mark) => {
    const end = pieces.findIndex((each, at) => at > index && !each[mark])
    return end === -1 ? pieces.length : end
  }
  const fresh = (['strong', 'emphasis'] as const).filter((mark) => piece?.[mark] === true && !kept.includes(mark)).toSorted((a, b) => lasts(b) - lasts(a))
  return [...kept, ...fresh]
}

/** The stars that end some marks and begin others. */
function between(from: readonly Mark[], to: readonly Mark[]): string {
  const same = from.findIndex((mark, index) => mark !== to[index])
  const kept = same === -1 ? from.length : same
  return [...from.slice(kept).toReversed(), ...to.slice(kept)].map((mark) => stars[mark]).join('')
}

function joined(before: readonly Piece[], piece: Piece): Piece[] {
  const last = before.at(-1)
  if (last === undefined || !('words' in last) || !('words' in piece) || last.strong !== piece.strong || last.emphasis !== piece.emphasis) return [...before, piece]
  return [...before.slice(0, -1), { ...last, words: last.words + piece.words }]
}

/** `\@` and `\{{…}}`: read as the signs themselves. */
function tokensEscaped(words: string): string {
  return words.replaceAll(/\{\{[^{}\n]*\}\}/g, (token) => `\\${token}`).replaceAll(/(?<![\p{L}\p{N}_.@-])@(?=[a-z])/gu, '\\@')
}

function lightly(words: string, { before }: Edge, setting: Setting): string {
  let text = words
    // A backslash would take the sign that follows it.
    .replace(/\\$/, '&#92;')
    .replaceAll(/[\\*`]/g, (found) => `\\${found}`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/<(?=[a-z/!?])/gi, '\\<')
    .replaceAll(/&(?=#?[a-z0-9]+;)(?!#92;$)/gi, '\\&')
  if (setting === 'cell') text = text.replaceAll('|', '\\|')
  if (setting === 'heading') text = text.replaceAll('#', '\\#')
  text = tokensEscaped(text)
  const lines = text.split('\n').map((line, index) => (index === 0 && before !== 'start' ? line : line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^(?:[#>+=|~-]|:(?=:))/, (found) => `\\${found}`)))
  return lines.join('\\\n')
}

/** Every sign that Markdown could know, and spaces where it would drop them, as character references. */
function heavily(words: string, { before, after }: Edge): string {
  const characters = [...words]
  return characters
    .map((character, index) => {
      if (character === '\n') return '\\\n'
      if (character === '@') return '\\@'
      const atEnd = (index === 0 && before !== '') || (index === characters.length - 1 && after !== '') || characters[index - 1] === '\n' || characters[index + 1] === '\n'
      const isPlain = /[\p{L}\p{N}]/u.test(character) || (character === ' ' && !atEnd)
      return isPlain ? character : `&#${character.codePointAt(0) ?? 32};`
    })
    .join('')
}
