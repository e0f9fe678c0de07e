import { emptyTerm, type Term } from '../agreement.ts'

/** A term that was kept as JSON, whenever that was: what was not asked for then is not known, and notice was counted in days. */
export function termFrom(kept: unknown): Term {
  const { noticeDays, ...facts } = (kept ?? {}) as Partial<Term> & { readonly noticeDays?: number | null }
  return noticeDays === undefined ? { ...emptyTerm, ...facts } : { ...emptyTerm, noticeCount: noticeDays, ...facts }
}
