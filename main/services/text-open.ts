import { stateWords } from '../contract/messages/states.ts'
import { failure } from '../contract/problem.ts'
import type { Agreement } from '../domain/agreement.ts'

/** Throws the problem that says why the words and answers of an agreement cannot be changed, unless it is a draft or in review. */
export function requireOpenText(agreement: Pick<Agreement, 'number' | 'state'>): void {
  requireNotOut(agreement)
  const { number, state } = agreement
  if (state === 'approved') throw failure('agreement-approved', { number })
  if (state !== 'draft' && state !== 'in-review') throw failure('agreement-is-no-draft', { number, state: stateWords[state] })
}

/** Throws the problem of an agreement that is out for signature: people are signing what it says and is called. */
export function requireNotOut({ number, state }: Pick<Agreement, 'number' | 'state'>): void {
  if (state === 'out-for-signature') throw failure('agreement-out-for-signature', { number })
}
