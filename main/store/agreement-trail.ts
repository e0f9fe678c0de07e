import { checkAgreementChain } from '../domain/agreement-chain.ts'
import type { TrailProblem } from '../domain/trail-check.ts'
import { all, build, type Database } from './run.ts'
import { sha256 } from './sha256.ts'
import { trailColumns } from './trail.ts'

/** Checks the history of one agreement by its own chain. */
export function verifyAgreementTrail(db: Database, agreementId: string): { readonly rows: number; readonly problems: readonly TrailProblem[] } {
  const rows = all(db, build.selectFrom('trail').select(trailColumns).where('agreement_id', '=', agreementId).orderBy('seq'))
  return { rows: rows.length, problems: checkAgreementChain(sha256, rows) }
}
