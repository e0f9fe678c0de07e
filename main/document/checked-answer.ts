import type { Answer } from '../domain/answer.ts'

/** Why one answer is wrong, without the question's id. */
export interface Wrong {
  readonly says: string
  readonly remedy: string
}

export type CheckedAnswer = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly wrong: readonly Wrong[] }

export function right(answer: Answer): CheckedAnswer {
  return { ok: true, answer }
}

export function no({ label }: { readonly label: string }, says: string, remedy: string): CheckedAnswer {
  return { ok: false, wrong: [{ says: `"${label}" ${says}.`, remedy }] }
}
