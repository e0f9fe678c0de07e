import type { Draft } from '../../../main/contract/drafting.ts'
import type { Answer, Answers } from '../../../main/domain/answer.ts'
import { Saver } from '../../ui/saver.ts'

/** What a session asks of core. */
export interface DraftDoor {
  readonly open: () => Promise<Draft>
  readonly keep: (changes: Answers) => Promise<{ readonly revision: number }>
  /** Failures after which the same is asked again at once. */
  readonly again: (error: unknown) => boolean
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
  readonly saver: Saver<Answers, { readonly revision: number }>
  private readonly door: DraftDoor
  private current: DraftView = { draft: null, answers: {}, failed: null }
  private readonly watchers = new Set<() => void>()

  constructor(door: DraftDoor) {
    this.door = door
    this.saver = new Saver({
      save: (changes) => door.keep(changes),
      merge: (earlier, later) => ({ ...earlier, ...later }),
      onSaved: (sent, { revision }) => this.kept(sent, revision),
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
    this.saver.push({ [question]: answer })
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

  private kept(sent: Answers, revision: number): void {
    const { draft } = this.current
    if (draft === null) return
    const newest = Math.max(draft.revision, revision)
    this.show({ ...draft, answers: { ...draft.answers, ...sent }, revision: newest }, null)
  }

  private show(draft: Draft | null, failed: unknown): void {
    this.current = { draft, failed, answers: { ...draft?.answers, ...this.saver.pending } }
    this.watchers.forEach((watch) => watch())
  }
}
