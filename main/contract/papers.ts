import { z } from 'zod'
import type { AgreementState } from '../domain/agreement.ts'
import type { Ending } from '../domain/lifecycle.ts'
import { type PaperKind, paperKinds } from '../domain/paper.ts'
import { agreementName, type Begun } from './agreements.ts'
import { ask } from './method.ts'
import { lines } from './typed-text.ts'

/** A clause of an agreement as an amendment can replace it. */
export interface AmendableClause {
  readonly id: string
  /** "Section 4.2 (Answer to a referral)". */
  readonly section: string
  readonly level: number
  readonly text: string
}

/** An agreement in its family: itself, what it is about, and the papers about either. */
export interface FamilyMember {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly state: AgreementState
  readonly ending: Ending | null
  /** Null: the agreement that the others are about. */
  readonly kind: PaperKind | null
  /** The day from which it is in force, or of its last signature; else the day on which it was begun. YYYY-MM-DD. */
  readonly day: string
  /** Whether it changed the agreement that it is about. */
  readonly taken: boolean
}

const words = lines(20_000).pipe(z.string().min(1))

export const paperMethods = {
  /** What an amendment can replace; nothing for an agreement that came on the partner's own paper. */
  'papers.clauses': ask(z.strictObject({ agreement: agreementName })).gives<readonly AmendableClause[]>(),
  /**
   * Begins the paper that changes an agreement, its questions answered from that agreement's facts. It changes nothing before it takes
   * effect itself. `sections`: clauses with their new words; `end`, `noticeDays`: what else an amendment changes.
   */
  'papers.begin': ask(
    z.strictObject({
      agreement: agreementName,
      kind: z.enum(paperKinds),
      sections: z.array(z.strictObject({ clause: z.string().min(1).max(200), words })).max(100).default([]),
      end: z.iso.date().nullable().default(null),
      noticeDays: z.int().min(1).max(3_650).nullable().default(null),
    }),
  ).gives<Begun>(),
  /** The family of an agreement, whichever of its members is named: the one that the others are about first, then by day. */
  'papers.family': ask(z.strictObject({ agreement: agreementName })).gives<readonly FamilyMember[]>(),
}
