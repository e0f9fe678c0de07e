import type { AgreementDetails, agreementMethods } from '../contract/agreements.ts'
import { failure } from '../contract/problem.ts'
import { type Agreement, emptyTerm } from '../domain/agreement.ts'
import { countAgreements, findAgreement, listAgreements, updateAgreement } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { listParties } from '../store/parties.ts'
import { listSignatories } from '../store/signatories.ts'
import { getTerm } from '../store/terms.ts'
import { listVersions } from '../store/versions.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { record } from './record.ts'

export const agreementHandlers = (context: ServiceContext): HandlersOf<typeof agreementMethods> => ({
  'agreements.list': ({ limit, offset }) => ({
    total: countAgreements(context.db),
    agreements: listAgreements(context.db, { order: 'updated', limit, offset }),
  }),
  'agreements.get': ({ agreement }) => details(context, agreementNamed(context, agreement)),
  'agreements.rename': ({ agreement, title }) => {
    const found = agreementNamed(context, agreement)
    if (found.title !== title) {
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
})

/** By its number or its id; throws a problem when there is none. */
export function agreementNamed({ db }: Pick<ServiceContext, 'db'>, name: string): Agreement {
  const found = findAgreement(db, name)
  if (!found) throw failure('agreement-unknown', { agreement: name })
  return found
}

function details({ db }: ServiceContext, agreement: Agreement): AgreementDetails {
  return {
    ...agreement,
    parties: listParties(db, agreement.id),
    signatories: listSignatories(db, agreement.id),
    term: getTerm(db, agreement.id) ?? emptyTerm,
  }
}
