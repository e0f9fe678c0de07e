import type { CheckState } from '../../document/checks.ts'
import type { AgreementState } from '../../domain/agreement.ts'

/** A state as it stands inside a sentence: "NDA-2026-001 is out for signature". */
export const stateWords: Readonly<Record<AgreementState, string>> = {
  draft: 'a draft',
  'in-review': 'in review',
  approved: 'approved',
  'out-for-signature': 'out for signature',
  executed: 'executed',
  active: 'active',
  ended: 'ended',
}

/** How a required element stands, as it stands inside a sentence. */
export const checkWords: Readonly<Record<CheckState['kind'], string>> = {
  present: 'present',
  missing: 'missing',
  confirm: 'to be confirmed by a person',
  confirmed: 'confirmed',
}
