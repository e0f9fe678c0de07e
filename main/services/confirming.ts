import { checkWords } from '../contract/messages/states.ts'
import { failure } from '../contract/problem.ts'
import { wordsToConfirm } from '../document/checks.ts'
import { dropConfirmation, keepConfirmation } from '../store/check-confirmations.ts'
import { transaction } from '../store/database.ts'
import { asChecked, requirementsOf, wordsHash } from './check-report.ts'
import type { ServiceContext } from './context.ts'
import type { DraftText } from './draft-text.ts'
import { actor, record } from './record.ts'
import { requireOpenText } from './text-open.ts'

/** Keeps that a person found a required element in words that were changed by hand, or takes that back. */
export function confirmRequirement(context: ServiceContext, draft: DraftText, requirement: string, confirmed: boolean): void {
  requireOpenText(draft.agreement)
  const document = asChecked(draft)
  const { items } = requirementsOf(context, draft, document)
  const item = items.find(({ id }) => id === requirement)
  const asked = draft.template.requires.find(({ id }) => id === requirement)
  if (item === undefined || asked === undefined) throw failure('requirement-unknown', { number: draft.agreement.number, requirement, known: items.map(({ id }) => id).join(', ') || '–' })
  const words = wordsToConfirm(asked, document)
  if (words === null) throw failure('nothing-to-confirm', { requirement: item.says, state: checkWords[item.state.kind] })
  if (confirmed === (item.state.kind === 'confirmed')) return
  const agreementId = draft.agreement.id
  transaction(context.db, () => {
    if (confirmed) keepConfirmation(context.db, { agreementId, requirement, contentHash: wordsHash(words), confirmedAt: context.now(), confirmedBy: actor(context) })
    else dropConfirmation(context.db, agreementId, requirement)
    record(context, confirmed ? 'check.confirmed' : 'check.confirmation-taken-back', agreementId, { requirement, says: item.says, cite: item.cite, words })
  })
  context.changed({ kind: 'agreement-changed', agreement: agreementId })
}
