import type { Draft } from '../../../main/contract/drafting.ts'
import type { Answer, Answers } from '../../../main/domain/answer.ts'
import { own } from '../../../main/domain/own.ts'
import type { TextChange } from '../../../main/document/changes.ts'
import type { DocumentTree } from '../../../main/document/tree.ts'
import { Saver, type Subject } from '../../ui/saver.ts'
import { type Edit, editBetween, editOn, editsInOne } from './edit.ts'
import { TextSession } from './text/text-session.ts'

/** What a session asks of core. */
export interface DraftDoor {
  readonly key: string
  readonly what: Subject
  readonly open: () => Promise<Draft>
  readonly keep: (changes: Answers) => Promise<{ readonly revision: number }>
  readonly change: (revision: number, changes: readonly TextChange[]) => Promise<{ readonly revision: number; readonly tree: DocumentTree }>
  /** Failures after which the same is asked again at once. */
  readonly again: (error: unknown) => boolean
}

type Edits = Readonly<Record<string, Edit>>

/** What core was told, and what it said. */
interface Kept {
  readonly sent: Answers
  readonly revision: number
}

export interface DraftView {
  /** As core knows it; null until it was read. */
  readonly draft: Draft | null
  /** As the person sees them: what core knows, and on top what is not kept yet. */
  readonly answers: Answers
  /** Why it could not be read. */
  readonly failed: unknown
}

/**
 * One opened draft. Answers show at once and go to core after a moment; what comes from core (another window, the command line) never
 * covers an answer that is not kept yet, and an older revision never covers a newer one.
 */
export class DraftSession {
  readonly saver: Saver<Edits, Kept>
  /** The changes by hand. */
  readonly text: TextSession
  private readonly door: DraftDoor
  private current: DraftView = { draft: null, answers: {}, failed: null }
  private readonly watchers = new Set<() => void>()

  /** `steps`: what can be taken back, kept for as long as the window is open. */
  constructor(door: DraftDoor, steps: ConstructorParameters<typeof TextSession>[1] = []) {
    this.door = door
    this.text = new TextSession({ ...door, settled: () => this.settled(), refresh: () => this.refresh(), changed: (revision, tree) => this.changed(revision, tree) }, steps)
    this.saver = new Saver({
      key: door.key,
      what: door.what,
      save: async (edits) => {
        const sent = this.on(this.current.draft, edits)
        return { sent, ...(await door.keep(sent)) }
      },
      merge: (earlier, later) => ({ ...earlier, ...mapped(later, (edit, question) => (Object.hasOwn(earlier, question) ? editsInOne(earlier[question] ?? edit, edit) : edit)) }),
      onSaved: (_edits, kept) => this.kept(kept),
      again: door.again,
    })
  }

  get view(): DraftView {
    return this.current
  }

  watch = (listen: () => void): (() => void) => {
    this.watchers.add(listen)
    return () => void this.watchers.delete(listen)
  }

  answer = (question: string, answer: Answer): void => {
    this.saver.push({ [question]: editBetween(own(this.current.answers, question) ?? null, answer) })
    this.show(this.current.draft, null)
  }

  /** Reads the draft from core, the first time or again. */
  async refresh(): Promise<void> {
    try {
      const draft = await this.door.open()
      if (this.current.draft === null || draft.revision >= this.current.draft.revision) this.show(draft, null)
    } catch (error) {
      if (this.door.again(error)) return this.refresh()
      if (this.current.draft === null) this.show(null, error)
    }
  }

  /** Everything that was changed and is not kept. */
  get pending(): boolean {
    return this.saver.pending !== null || this.text.saver.pending !== null
  }

  /** Sends everything that waits. */
  async flush(): Promise<void> {
    await this.saver.flush()
    await this.text.saver.flush()
  }

  private async settled(): Promise<Draft> {
    await this.saver.flush()
    if (this.current.draft === null) await this.refresh()
    if (this.current.draft === null) throw this.current.failed
    return this.current.draft
  }

  private changed(revision: number, tree: DocumentTree): void {
    const { draft } = this.current
    if (draft !== null && revision > draft.revision) this.show({ ...draft, tree, revision }, null)
  }

  private kept({ sent, revision }: Kept): void {
    const { draft } = this.current
    if (draft === null) return
    // A newer reading has all of it, and perhaps a later change of another window.
    this.show(revision > draft.revision ? { ...draft, answers: { ...draft.answers, ...sent }, revision } : draft, null)
  }

  private show(draft: Draft | null, failed: unknown): void {
    this.current = { draft, failed, answers: { ...draft?.answers, ...this.on(draft, this.saver.pending ?? {}) } }
    this.watchers.forEach((watch) => watch())
  }

  private on(draft: Draft | null, edits: Edits): Answers {
    return mapped(edits, (edit, question) => editOn(own(draft?.answers ?? {}, question) ?? null, edit))
  }
}

function mapped<From, To>(values: Readonly<Record<string, From>>, to: (value: From, key: string) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value, key)]))
}

/** The drafts that are opened in a window, and those that were left while something in them was not kept: one session an agreement. */
export class Sessions {
  private readonly held = new Map<string, { readonly session: DraftSession; screens: number }>()

  get(agreement: string): DraftSession | undefined {
    return this.held.get(agreement)?.session
  }

  /** A screen shows this session. Gives back how to leave it: what waits is sent, and the session stays as long as it holds something. */
  hold(agreement: string, session: DraftSession): () => void {
    const entry = this.held.get(agreement) ?? { session, screens: 0 }
    this.held.set(agreement, entry)
    entry.screens += 1
    return () => {
      entry.screens -= 1
      void session.flush().then(() => this.forget(agreement, entry))
    }
  }

  private forget(agreement: string, entry: { readonly session: DraftSession; readonly screens: number }): void {
    if (entry.screens === 0 && !entry.session.pending && this.held.get(agreement) === entry) this.held.delete(agreement)
  }
}
