/** A stretch of text in which words are whole. */
export interface Piece {
  readonly text: string
  /** Where a part of it is on the page; null for a control, whose text is in no node of the page. */
  readonly range: ((start: number, end: number) => Range) | null
}

type TextControl = HTMLTextAreaElement | HTMLInputElement

/** What a person writes in: a control, or words that are edited where they stand. */
export type Field = { readonly kind: 'control'; readonly element: TextControl } | { readonly kind: 'words'; readonly element: HTMLElement }

/** The field at this place of the page, if its spelling is checked: names, dates and figures have fields of one line, which say so when they hold prose. */
export function fieldOf(target: EventTarget | null): Field | null {
  if (!(target instanceof HTMLElement)) return null
  const prose = target instanceof HTMLTextAreaElement ? target.spellcheck : target instanceof HTMLInputElement && target.getAttribute('spellcheck') === 'true'
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return prose && !target.readOnly && !target.disabled ? { kind: 'control', element: target } : null
  const element = target.closest<HTMLElement>('[contenteditable="true"]')
  return element?.spellcheck ? { kind: 'words', element } : null
}

/** The text of a field in pieces; what stands in it and cannot be typed on is none. */
export function piecesOf({ kind, element }: Field): readonly Piece[] {
  if (kind === 'control') return [{ text: element.value, range: null }]
  const pieces: Piece[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node
    if (at.parentElement?.isContentEditable) pieces.push({ text: at.nodeValue ?? '', range: (start, end) => rangeIn(at, start, end) })
  }
  return pieces
}

function rangeIn(node: Node, start: number, end: number): Range {
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  return range
}

/** The language of a field, by its tag. Where it is only said to be English, that of the system. */
export function languageOf({ element }: Field): string {
  const named = element.closest<HTMLElement>('[lang]')?.lang ?? 'en'
  return named === 'en' && navigator.language.startsWith('en') ? navigator.language : named
}

/** Puts the words where others stand, as if somebody had typed them: what listens to typing hears of it, and it can be undone. */
export function typeOver(field: Field, piece: Piece, start: number, end: number, words: string): void {
  field.element.focus({ preventScroll: true })
  if (field.kind === 'control') field.element.setSelectionRange(start, end)
  else if (piece.range) {
    const selection = window.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(piece.range(start, end))
  }
  document.execCommand('insertText', false, words)
}
