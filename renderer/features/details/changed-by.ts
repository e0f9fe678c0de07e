import type { ChangingPaper } from '../../../main/contract/details.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { paperKindWords } from '../../../main/contract/messages/papers.ts'
import { detailsWords as words } from '../../../main/contract/messages/screens/details.ts'
import { shortDate } from '../../ui/dates.ts'

/** What made a fact another than it was signed: "by Amendment 2 of 3 Mar 2027". */
export function changedBy({ on, by }: { readonly on: string | null; readonly by: ChangingPaper | null }): string {
  if (on === null) return words.changedByRenewal
  if (by === null) return fill(words.changedOn, { date: shortDate(on) })
  return fill(words.changedBy, { paper: by.ordinal === null ? fill(words.paperNumber, { kind: paperKindWords[by.kind], number: by.number }) : fill(words.amendmentNumber, { ordinal: by.ordinal }), date: shortDate(on) })
}
