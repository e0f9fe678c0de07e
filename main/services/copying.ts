import type { agreementMethods, Begun } from '../contract/agreements.ts'
import type { ParsedInputOf } from '../contract/method.ts'
import { type Agreement, emptyTerm } from '../domain/agreement.ts'
import { insertAgreement, nextAgreementNumber } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { listParties, replaceParties } from '../store/parties.ts'
import { listSignatories, replaceSignatories } from '../store/signatories.ts'
import { linkSource, listSources } from '../store/sources.ts'
import { getTerm, setTerm } from '../store/terms.ts'
import { getText, insertText } from '../store/texts.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import { draftText } from './draft-text.ts'
import { actor, record } from './record.ts'

type Asked = ParsedInputOf<(typeof agreementMethods)['agreements.copy']>

/** A new draft with the text of another agreement, its sources, and of its records what is to be kept. */
export function copyAgreement(context: ServiceContext, { agreement: name, title, keep }: Asked): Begun {
  const { db, newId, now } = context
  const from = agreementNamed(context, name)
  const copy = transaction(db, () => {
    const made: Agreement = {
      ...from,
      id: newId(),
      number: nextAgreementNumber(db, prefixOf(from.number), Number(context.today().slice(0, 4))),
      title: title ?? from.title,
      state: 'draft',
      ownerId: actor(context),
      createdAt: now(),
      updatedAt: now(),
    }
    insertAgreement(db, made)
    copyRecords(context, from.id, made.id, keep)
    copyText(context, from.id, made.id, keep)
    record(context, 'agreement.copied', made.id, { from: from.number, number: made.number, title: made.title, keep })
    return made
  })
  context.changed({ kind: 'agreement-changed', agreement: copy.id })
  return { id: copy.id, number: copy.number, title: copy.title }
}

function copyRecords({ db, newId }: ServiceContext, from: string, to: string, keep: Asked['keep']): void {
  const [own] = listParties(db, from)
  const parties = keep.parties ? listParties(db, from) : own ? [own] : []
  const roles = new Set(parties.map(({ role }) => role))
  replaceParties(db, to, parties.map((party) => ({ ...party, id: newId() })))
  replaceSignatories(db, to, listSignatories(db, from).filter(({ partyRole }) => roles.has(partyRole)).map((signatory) => ({ ...signatory, id: newId() })))
  setTerm(db, to, keep.term ? (getTerm(db, from) ?? emptyTerm) : emptyTerm)
}

function copyText(context: ServiceContext, from: string, to: string, keep: Asked['keep']): void {
  const { db } = context
  const text = getText(db, from)
  if (!text) return
  const { tree, template } = draftText(context, from)
  insertText(db, to, { tree: keep.edits ? tree : template.tree, answers: keep.answers ? text.answers : {} })
  for (const { name, hash } of listSources(db, from)) linkSource(db, to, name, hash)
}

/** "MOU" of MOU-2026-014. */
function prefixOf(number: string): string {
  return /^(.+)-\d{4}-\d+$/.exec(number)?.[1] ?? 'AGR'
}
