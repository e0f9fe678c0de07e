import { z } from 'zod'
import type { Agreement, AgreementSummary, Party, Signatory, Term } from '../domain/agreement.ts'
import { oneLine } from './one-line.ts'
import { ask } from './method.ts'

/** An agreement as a person names it: its id, or its number such as NDA-2026-001. */
export const agreementName = z.string().trim().min(1).max(60)
export const agreementTitle = z.string().max(1_000).transform(oneLine).pipe(z.string().min(1).max(300))

/** An agreement with the records that belong to it. */
export interface AgreementDetails extends Agreement {
  readonly parties: readonly Party[]
  readonly signatories: readonly Signatory[]
  readonly term: Term
}

export interface AgreementVersion {
  readonly number: number
  readonly label: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
}

export const agreementMethods = {
  /** The agreements, the one changed last first. */
  'agreements.list': ask(
    z.strictObject({ limit: z.int().min(1).max(10_000).default(1_000), offset: z.int().min(0).default(0) }),
  ).gives<{ readonly total: number; readonly agreements: readonly AgreementSummary[] }>(),
  'agreements.get': ask(z.strictObject({ agreement: agreementName })).gives<AgreementDetails>(),
  'agreements.rename': ask(z.strictObject({ agreement: agreementName, title: agreementTitle })).gives<AgreementDetails>(),
  'agreements.versions': ask(z.strictObject({ agreement: agreementName })).gives<readonly AgreementVersion[]>(),
}
