import type { CheckItem } from '../../../main/document/checks.ts'

/** Where what stops an agreement can be met: at a check, at a clause, or at a question. */
export type Lead = { readonly check: CheckItem } | { readonly clause: string } | { readonly question: string }
