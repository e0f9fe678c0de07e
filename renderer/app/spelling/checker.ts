import { call, onEvent, shell } from '../../core.ts'
import { reportTrouble } from '../../ui/troubles.ts'
import { forgetWords, misspelled } from './dictionary.ts'
import { type Field, fieldOf, languageOf, type Piece, piecesOf, typeOver } from './field.ts'
import { Mirror } from './mirror.ts'
import { type Word, wordsOf } from './words.ts'

/** Milliseconds without a key after which words are looked at: nobody who types waits for that. */
const calm = 300
const marksName = 'misspelled'

interface Wrong {
  readonly piece: Piece
  readonly words: readonly Word[]
}

/** Marks the misspelled words of the field that somebody is in, and offers corrections. Chromium's own checker would fetch its dictionaries from the network. */
export class Checker {
  private field: Field | null = null
  private mirror: Mirror | null = null
  private wrong: readonly Wrong[] = []
  private timer = 0
  /** Counts what would make an answer come too late. */
  private turn = 0
  private readonly undo: (() => void)[] = []

  start(): void {
    this.listen('focusin', ({ target }) => this.enter(fieldOf(target)))
    this.listen('focusout', () => this.enter(null))
    this.listen('input', ({ target }) => this.typed(fieldOf(target)))
    this.listen('contextmenu', (event) => this.offer(event as MouseEvent))
    this.undo.push(
      onEvent(({ kind }) => {
        if (kind !== 'spelling-changed') return
        forgetWords()
        void this.look()
      }),
    )
    this.enter(fieldOf(document.activeElement))
  }

  stop(): void {
    for (const undo of this.undo.splice(0)) undo()
    this.enter(null)
  }

  private listen(type: string, hear: (event: Event) => void): void {
    document.addEventListener(type, hear, { capture: true })
    this.undo.push(() => document.removeEventListener(type, hear, { capture: true }))
  }

  private enter(field: Field | null): void {
    if (field?.element === this.field?.element) return
    this.clear()
    this.field = field
    if (field) this.later()
  }

  private typed(field: Field | null): void {
    if (field?.element !== this.field?.element) this.enter(field)
    // Marks stand where the words were: none is better than one at the wrong place.
    this.show([])
    this.later()
  }

  private later(): void {
    this.turn++
    window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => void this.look(), calm)
  }

  private async look(): Promise<void> {
    const { field } = this
    if (!field?.element.isConnected) return this.clear()
    const turn = ++this.turn
    const read = piecesOf(field).map((piece) => ({ piece, words: wordsOf(piece.text) }))
    const wrong = await misspelled(read.flatMap(({ words }) => words.map(({ word }) => word)), languageOf(field)).catch(() => null)
    if (wrong && turn === this.turn) this.show(read.map(({ piece, words }) => ({ piece, words: words.filter(({ word }) => wrong.has(word)) })))
  }

  private show(wrong: readonly Wrong[]): void {
    this.wrong = wrong
    if (this.field?.kind === 'words') {
      CSS.highlights.set(marksName, new Highlight(...wrong.flatMap(({ piece, words }) => words.flatMap(({ start, end }) => piece.range?.(start, end) ?? []))))
    } else if (this.field) {
      const [only] = wrong
      if (only && only.words.length > 0) (this.mirror ??= new Mirror(this.field.element)).show(only.piece.text, only.words)
      else this.removeMirror()
    }
  }

  private clear(): void {
    this.turn++
    window.clearTimeout(this.timer)
    CSS.highlights.delete(marksName)
    this.removeMirror()
    this.field = null
    this.wrong = []
  }

  private removeMirror(): void {
    this.mirror?.remove()
    this.mirror = null
  }

  private offer(event: MouseEvent): void {
    const found = this.at(event)
    const { field } = this
    if (!found || !field) return
    event.preventDefault()
    const { piece, word } = found
    const language = languageOf(field)
    call('spelling.suggestions', { word: word.word, language })
      .then((suggestions) => shell.offerCorrections(word.word, suggestions))
      .then(async (chosen) => {
        if (chosen?.kind === 'learn') await call('spelling.add', { word: word.word })
        // What was meant goes only where the word still stands.
        else if (chosen && this.field?.element === field.element && this.wrong.some(({ piece: other }) => other === piece)) typeOver(field, piece, word.start, word.end, chosen.by)
      })
      .catch(reportTrouble)
  }

  /** The misspelled word that somebody points at. */
  private at({ clientX, clientY }: MouseEvent): { readonly piece: Piece; readonly word: Word } | null {
    const place = document.caretPositionFromPoint(clientX, clientY)
    if (!place) return null
    for (const { piece, words } of this.wrong) {
      const word = words.find(({ start, end }) => {
        const range = piece.range?.(start, end)
        return range ? range.isPointInRange(place.offsetNode, place.offset) : place.offsetNode === this.field?.element && start <= place.offset && place.offset <= end
      })
      if (word) return { piece, word }
    }
    return null
  }
}
