import { failure } from '../contract/problem.ts'
import type { Agreement } from '../domain/agreement.ts'
import { findAgreement, trashedAt } from '../store/agreements.ts'
import type { ServiceContext } from './context.ts'

/** By its number or its id; throws a problem when there is none, or when it is in the Trash. */
export function agreementNamed({ db }: Pick<ServiceContext, 'db'>, name: string): Agreement {
  const found = findAgreement(db, name)
  if (!found) throw failure('agreement-unknown', { agreement: name })
  if (trashedAt(db, found.id) !== null) throw failure('agreement-in-trash', { number: found.number })
  return found
}
