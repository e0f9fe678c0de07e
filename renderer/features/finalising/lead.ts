import type { CheckItem } from '../../../main/document/checks.ts'

/** Where what stops an agreement can be met: at a check, or at a clause. */
export type Lead = { readonly check: CheckItem } | { readonly clause: string }
