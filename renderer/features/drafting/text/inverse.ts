import type { TextChange } from '../../../../main/document/changes.ts'
import type { Clause, DocumentTree } from '../../../../main/document/tree.ts'
import { clauseIn, placeOf } from './clauses.ts'

/** The change that takes another one back, given the tree before it; null when nothing can. */
export function inverseOf(change: TextChange, before: DocumentTree): TextChange | null {
  const clause = clauseIn(before, change.clause)
  switch (change.do) {
    case 'add':
      return { do: 'remove', clause: change.clause }
    case 'remove':
      return { do: 'put-back', clause: change.clause }
    case 'put-back':
      return { do: 'remove', clause: change.clause }
    case 'edit':
    case 'restore':
      return clause === null ? null : asItWas(clause)
    case 'decide':
      return clause === null ? null : { do: 'decide', clause: clause.id, keep: clause.decided === undefined ? null : clause.decided === 'keep' }
    case 'move': {
      const place = placeOf(before, change.clause)
      return place && { do: 'move', clause: change.clause, ...place }
    }
  }
}

/** The words of the library come back as such, unless clauses within may have words of their own. */
function asItWas({ id, origin, edited, heading, children }: Clause): TextChange {
  const fromLibrary = origin !== null && edited !== true && children.every(({ kind }) => kind !== 'clause' && kind !== 'each')
  return fromLibrary ? { do: 'restore', clause: id } : { do: 'edit', clause: id, heading, children }
}
