import type { AgreementDetails, agreementMethods } from '../contract/agreements.ts'
import { columnWords, stateWords } from '../contract/messages/screens/agreements.ts'
import { failure } from '../contract/problem.ts'
import { type Agreement, type AgreementState, type AgreementSummary, emptyTerm } from '../domain/agreement.ts'
import { type AgreementFilter, agreementOrders, type AgreementQuery } from '../domain/agreement-query.ts'
import { toCsv } from '../domain/table-text.ts'
import { writeFilesAtomically } from '../files/atomic-write.ts'
import { isInside, realPath } from '../files/paths.ts'
import { countAgreements, listAgreementIds, listAgreements, listKinds } from '../store/agreement-list.ts'
import { countInStates, getAgreement, setTrashed, updateAgreement } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { listParties } from '../store/parties.ts'
import { getPerson } from '../store/people.ts'
import { listSignatories } from '../store/signatories.ts'
import { getTerm } from '../store/terms.ts'
import { listVersions } from '../store/versions.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import { copyAgreement } from './copying.ts'
import { endEditing } from './editing.ts'
import type { HandlersOf } from './handlers.ts'
import { record } from './record.ts'
import { registerAgreement } from './registering.ts'
import { bringSearchUpToDate } from './search-reading.ts'
import { requireNotOut } from './text-open.ts'

export const agreementHandlers = (context: ServiceContext): HandlersOf<typeof agreementMethods> => ({
  'agreements.list': async ({ query, limit, offset }) => {
    await readFor(context, query)
    return { total: countAgreements(context.db, query), agreements: listAgreements(context.db, query, { limit, offset }) }
  },
  'agreements.ids': async ({ query }) => {
    await readFor(context, query)
    return listAgreementIds(context.db, query)
  },
  'agreements.csv': ({ query }) => csvOf(context, query),
  'agreements.saveCsv': async ({ query, to }, { door }) => {
    const path = context.grants.pathFor(to, 'csv', door)
    if (isInside(await realPath(path), await realPath(context.folder.root))) throw failure('path-in-data-folder', { path, folder: context.folder.root })
    const { csv, rows } = await csvOf(context, query)
    await writeFilesAtomically([{ path, bytes: new TextEncoder().encode(csv) }])
    return { rows }
  },
  'agreements.kinds': () => listKinds(context.db),
  'agreements.get': ({ agreement }) => details(context, agreementNamed(context, agreement)),
  'agreements.rename': ({ agreement, title }) => {
    const found = agreementNamed(context, agreement)
    if (found.title !== title) {
      requireNotOut(found)
      transaction(context.db, () => {
        updateAgreement(context.db, { ...found, title, updatedAt: context.now() })
        record(context, 'agreement.renamed', found.id, { from: found.title, to: title })
      })
      context.changed({ kind: 'agreement-changed', agreement: found.id })
    }
    return details(context, agreementNamed(context, found.id))
  },
  'agreements.versions': ({ agreement }) => {
    const { id } = agreementNamed(context, agreement)
    return listVersions(context.db, id).map(({ number, label, madeAt }) => ({ number, label, madeAt }))
  },
  'agreements.changeOwner': ({ agreements, owner }) => ({ changed: changeOwner(context, agreements, owner) }),
  'agreements.binding': ({ agreements }) => countInStates(context.db, agreements, binding, fewNamed),
  'agreements.trash': ({ agreements }) => ({ moved: trash(context, agreements) }),
  'agreements.putBack': ({ agreements }) => ({ moved: putBack(context, agreements) }),
  'agreements.copy': (asked) => copyAgreement(context, asked),
  'agreements.register': (facts) => registerAgreement(context, facts),
})

/** A list that is filtered by words needs what was typed last. */
async function readFor(context: ServiceContext, { text }: AgreementFilter): Promise<void> {
  if (text !== undefined && text.trim() !== '') await bringSearchUpToDate(context)
}

async function csvOf(context: ServiceContext, query: AgreementQuery): Promise<{ readonly csv: string; readonly rows: number }> {
  await readFor(context, query)
  const agreements = listAgreements(context.db, query)
  return { csv: toCsv([agreementOrders.map((column) => columnWords[column]), ...agreements.map(cellsOf)]), rows: agreements.length }
}

/** In the order of the columns' names. */
function cellsOf({ number, title, partner, state, kind, owner, start, end, updatedAt }: AgreementSummary): readonly string[] {
  return [number, title, partner, stateWords[state], kind, owner, start ?? '', end ?? '', updatedAt]
}

function changeOwner(context: ServiceContext, ids: readonly string[], owner: string): number {
  const { db } = context
  if (!getPerson(db, owner)) throw failure('record-unknown', { id: owner })
  const changed = transaction(db, () => {
    const others = ids.flatMap((id) => getAgreement(db, id) ?? []).filter(({ ownerId }) => ownerId !== owner)
    for (const agreement of others) {
      updateAgreement(db, { ...agreement, ownerId: owner, updatedAt: context.now() })
      record(context, 'agreement.owner-changed', agreement.id, { from: agreement.ownerId, to: owner })
    }
    return others.map(({ id }) => id)
  })
  tell(context, changed)
  return changed.length
}

/** To move one of these to the Trash is rarely meant. */
const binding: readonly AgreementState[] = ['out-for-signature', 'executed', 'active']
const fewNamed = 5

function trash(context: ServiceContext, ids: readonly string[]): readonly string[] {
  const moved = transaction(context.db, () => {
    for (const id of ids) endEditing(context, id)
    const now = setTrashed(context.db, ids, context.now())
    for (const id of now) record(context, 'agreement.trashed', id, {})
    return now
  })
  tell(context, moved)
  return moved
}

function putBack(context: ServiceContext, ids: readonly string[]): readonly string[] {
  const moved = transaction(context.db, () => {
    const now = setTrashed(context.db, ids, null)
    for (const id of now) record(context, 'agreement.put-back', id, {})
    return now
  })
  tell(context, moved)
  return moved
}

function tell(context: ServiceContext, [first, ...others]: readonly string[]): void {
  if (first === undefined) return
  context.changed(others.length === 0 ? { kind: 'agreement-changed', agreement: first } : { kind: 'agreements-changed' })
}

function details({ db }: ServiceContext, agreement: Agreement): AgreementDetails {
  return {
    ...agreement,
    parties: listParties(db, agreement.id),
    signatories: listSignatories(db, agreement.id),
    term: getTerm(db, agreement.id) ?? emptyTerm,
  }
}
