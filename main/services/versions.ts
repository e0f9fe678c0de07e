import { isDeepStrictEqual } from 'node:util'
import { type Agreement, emptyTerm } from '../domain/agreement.ts'
import { listParties } from '../store/parties.ts'
import { listSignatories } from '../store/signatories.ts'
import { getTerm } from '../store/terms.ts'
import { getText } from '../store/texts.ts'
import { getVersion, insertVersion, listVersions, type Version } from '../store/versions.ts'
import type { ServiceContext } from './context.ts'
import { houseStyle } from './house-style.ts'
import { actor, record } from './record.ts'

/** What an agreement says at one moment. */
export type VersionFacts = Omit<Version, 'id' | 'number' | 'label' | 'madeAt' | 'madeBy'>

/** What the agreement says now. */
export function versionNow(context: ServiceContext, { id }: Pick<Agreement, 'id'>): VersionFacts {
  const { db } = context
  const text = getText(db, id)
  return {
    agreementId: id,
    tree: text?.tree ?? null,
    answers: text?.answers ?? null,
    parties: listParties(db, id),
    signatories: listSignatories(db, id),
    term: getTerm(db, id) ?? emptyTerm,
    numbering: text && (text.numbering ?? houseStyle(context).numbering),
  }
}

/**
 * Keeps what was said, and answers with the version's number. Without a label, nothing is kept when the last version says the same; a
 * labelled one stands for a moment of its own.
 */
export function keepVersion(context: ServiceContext, facts: VersionFacts, label = ''): number {
  const { db } = context
  const last = listVersions(db, facts.agreementId).at(-1)
  const before = last && getVersion(db, last.id)
  if (before) {
    const { id: _id, number, label: _label, madeAt: _at, madeBy: _by, ...said } = before
    if (label === '' && isDeepStrictEqual(said, facts)) return number
  }
  const number = insertVersion(db, { id: context.newId(), label, madeAt: context.now(), madeBy: actor(context), ...facts })
  record(context, 'agreement.version-kept', facts.agreementId, { version: number, label })
  return number
}
