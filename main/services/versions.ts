import { type Agreement, emptyTerm } from '../domain/agreement.ts'
import { listParties } from '../store/parties.ts'
import { listSignatories } from '../store/signatories.ts'
import { getTerm } from '../store/terms.ts'
import { getText } from '../store/texts.ts'
import { getVersion, insertVersion, listVersions } from '../store/versions.ts'
import type { ServiceContext } from './context.ts'
import { actor, record } from './record.ts'

/** Keeps the text as it is now, unless the last version says the same; answers with the version's number. */
export function keepVersion(context: ServiceContext, { agreement }: { readonly agreement: Agreement }): number {
  const { db } = context
  const text = getText(db, agreement.id)
  const now = {
    tree: text?.tree ?? null,
    answers: text?.answers ?? null,
    parties: listParties(db, agreement.id),
    signatories: listSignatories(db, agreement.id),
    term: getTerm(db, agreement.id) ?? emptyTerm,
  }
  const last = listVersions(db, agreement.id).at(-1)
  if (last) {
    const { tree, answers, parties, signatories, term } = getVersion(db, last.id) ?? now
    if (JSON.stringify({ tree, answers, parties, signatories, term }) === JSON.stringify(now)) return last.number
  }
  const number = insertVersion(db, { id: context.newId(), agreementId: agreement.id, label: '', madeAt: context.now(), madeBy: actor(context), ...now })
  record(context, 'agreement.version-kept', agreement.id, { version: number })
  return number
}
