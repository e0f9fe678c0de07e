import { z } from 'zod'
import type { AgreementState } from '../domain/agreement.ts'
import { agreementName } from './agreements.ts'
import { ask } from './method.ts'
import { oneLine } from './one-line.ts'

const reason = z.string().max(4_000).transform(oneLine).pipe(z.string().min(3).max(1_000))

export interface Finalised {
  readonly state: AgreementState
  /** The number of the version that was frozen. */
  readonly version: number
}

export const finalisingMethods = {
  /**
   * Freezes the text and sends the agreement out for signature. A draft says why its review was skipped. An element that a primary
   * source requires and that is missing or not confirmed stops it, unless `overrides` gives the reason; reasons are in the trail.
   */
  'finalising.finalise': ask(
    z.strictObject({
      agreement: agreementName,
      skipReview: reason.optional(),
      overrides: z.array(z.strictObject({ requirement: z.string().min(1).max(100), reason })).max(200).default([]),
    }),
  ).gives<Finalised>(),
  /** Takes an agreement that nobody has signed back to a draft. */
  'finalising.reopen': ask(z.strictObject({ agreement: agreementName, reason })).gives<{ readonly state: AgreementState }>(),
}
