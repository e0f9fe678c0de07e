import { createHash } from 'node:crypto'
import type { CheckReport } from '../contract/drafting.ts'
import { checkRequirements, type CheckResult } from '../document/checks.ts'
import { findingsOf } from '../document/find-findings.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import { listConfirmations } from '../store/check-confirmations.ts'
import { companionsOf } from './companions.ts'
import type { ServiceContext } from './context.ts'
import { type DraftText, resolved } from './draft-text.ts'
import { reviewBehind } from './template-reviews.ts'

/** How a draft stands. */
export function checkReport(context: ServiceContext, draft: DraftText): CheckReport {
  const document = resolved(draft)
  return {
    ...requirementsOf(context, draft, draft.numbering === 'decimal' ? document : asChecked(draft)),
    findings: findingsOf(document, draft.template, draft.tree, draft.answers),
    ...companionsOf(context, draft),
    review: reviewBehind(context, draft.agreement.id),
  }
}

/** A draft as its elements are checked: numbered one way always, so that what a person confirmed does not depend on how we number. */
export function asChecked(draft: DraftText): ResolvedDocument {
  return resolved({ ...draft, numbering: 'decimal' })
}

/** The required elements of a draft, with what people confirmed of them while the words are those that they confirmed. */
export function requirementsOf({ db }: Pick<ServiceContext, 'db'>, { agreement, template, answers }: DraftText, document: ResolvedDocument): CheckResult {
  const confirmations = new Map(listConfirmations(db, agreement.id).map((each) => [each.requirement, each]))
  return checkRequirements(template, document, answers, (requirement, words) => {
    const found = confirmations.get(requirement)
    return found?.contentHash === wordsHash(words) ? { by: found.name, at: found.confirmedAt } : null
  })
}

/** SHA-256 of the words that a person confirms, hexadecimal. */
export function wordsHash(words: string): string {
  return createHash('sha256').update(words).digest('hex')
}
