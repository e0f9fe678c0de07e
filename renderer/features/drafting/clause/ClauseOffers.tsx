import type { DocumentTree } from '../../../../main/document/tree.ts'
import type { Mark } from '../text/numbers.ts'
import { useClauseDoing, useClauseOffers } from '../text/useClauseDoing.ts'

/** Offers what can be done with the clause that the person is at, whatever stands beside the paper. */
export function ClauseOffers({ tree, marks }: { readonly tree: DocumentTree; readonly marks: ReadonlyMap<string, Mark> }) {
  useClauseOffers(useClauseDoing(tree, marks))
  return null
}
