import type { Draft } from '../../../../main/contract/drafting.ts'
import type { TextChange } from '../../../../main/document/changes.ts'
import type { Clause, DocumentTree } from '../../../../main/document/tree.ts'
import { same } from '../../../ui/same.ts'
import { Saver, type Subject } from '../../../ui/saver.ts'
import type { ClauseWords } from '../editor/to-editor.ts'
import { clauseIn, type Place } from './clauses.ts'
import { inverseOf } from './inverse.ts'

/** New words for a clause, typed and not kept yet. */
export interface TypedWords extends ClauseWords {
  /** The clause as it was when the words were begun; null for one that is new. */
  readonly base: Clause | null
  /** Where a new clause goes. */
  readonly place: Place | null
  /** The revision that the words were begun on. */
  readonly revision: number
}

type Typed = Readonly<Record<string, TypedWords>>

/** What the text of a draft asks of core and of the session that it belongs to. */
export interface TextDoor {
  readonly key: string
  readonly what: Subject
  readonly change: (revision: number, changes: readonly TextChange[]) => Promise<{ readonly revision: number; readonly tree: DocumentTree }>
  readonly again: (error: unknown) => boolean
  /** The draft as core knows it, every answer kept. */
  readonly settled: () => Promise<Draft>
  readonly refresh: () => Promise<void>
  readonly changed: (revision: number, tree: DocumentTree) => void
}

/** Changes made in one that can be taken back. */
interface Step {
  readonly inverse: readonly TextChange[]
}

/** As many changes as can be taken back. */
const most = 100

/**
 * The changes by hand of one opened draft. Words that are typed stay here until core has them: one row in the history for all that was
 * typed into a clause, so they go only when somebody is done or leaves. Each change can be taken back, the last one first.
 */
export class TextSession {
  readonly saver: Saver<Typed, void>
  private readonly door: TextDoor
  private readonly steps: Step[]

  /** `steps` outlives the session, so that leaving a screen forgets nothing. */
  constructor(door: TextDoor, steps: Step[]) {
    this.door = door
    this.steps = steps
    this.saver = new Saver({
      key: `${door.key} text`,
      what: door.what,
      save: (typed) => this.keep(typed),
      merge: (earlier, later) => ({ ...earlier, ...later }),
      again: door.again,
      delay: 'asked',
    })
  }

  /** What was typed into a clause and is not kept yet. */
  typedIn(clause: string): TypedWords | null {
    return this.saver.pending?.[clause] ?? null
  }

  type(clause: string, words: TypedWords): void {
    this.saver.push({ [clause]: words })
  }

  /** Lets the words that were typed stand on the text as it is now, so that the next keeping puts them over what somebody else wrote into the same clause. */
  async insist(): Promise<void> {
    const { tree, revision } = await this.door.settled()
    for (const [clause, words] of Object.entries(this.saver.pending ?? {})) this.type(clause, { ...words, base: clauseIn(tree, clause), revision })
  }

  /** Carries a change out at once, and says whether it can be taken back. Fails with what core says; nothing is changed then. */
  change(change: TextChange): Promise<boolean> {
    return this.changeAll(() => [change])
  }

  /** The same with several changes as one, each of a clause of its own, made for the draft as core knows it; none: nothing is done. */
  async changeAll(make: (draft: Draft) => readonly TextChange[]): Promise<boolean> {
    const before = await this.door.settled()
    const changes = make(before)
    if (changes.length === 0) return false
    await this.send(changes, before.revision)
    const inverse = changes.map((change) => inverseOf(change, before.tree)).filter((change) => change !== null)
    if (inverse.length < changes.length) return false
    this.remember({ inverse: inverse.toReversed() })
    return true
  }

  /** Takes the last change back; false when there is none. */
  async undo(): Promise<boolean> {
    const step = this.steps.pop()
    if (step === undefined) return false
    try {
      await this.send(step.inverse, (await this.door.settled()).revision)
    } catch (error) {
      this.remember(step)
      throw error
    }
    return true
  }

  private async keep(typed: Typed): Promise<void> {
    for (const [clause, { heading, children, base, place, revision }] of Object.entries(typed)) {
      const now = await this.door.settled()
      const there = clauseIn(now.tree, clause)
      if (there !== null && same({ heading: there.heading, children: there.children }, { heading, children })) continue
      const change: TextChange = there === null && place !== null ? { do: 'add', clause, ...place, heading, children } : { do: 'edit', clause, heading, children }
      // Answers that came meanwhile are no reason to refuse the words; other words in the same clause are.
      await this.send([change], base === null || same(there, base) ? now.revision : revision)
      const inverse = inverseOf(change, now.tree)
      if (inverse !== null) this.remember({ inverse: [inverse] })
    }
  }

  private async send(changes: readonly TextChange[], revision: number): Promise<void> {
    try {
      const kept = await this.door.change(revision, changes)
      this.door.changed(kept.revision, kept.tree)
    } catch (error) {
      await this.door.refresh()
      throw error
    }
  }

  private remember(step: Step): void {
    this.steps.push(step)
    this.steps.splice(0, this.steps.length - most)
  }
}
