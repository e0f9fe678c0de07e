import { useMemo } from 'react'
import type { ActionId } from '../../../../main/contract/actions/index.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { clauseWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import type { DocumentTree } from '../../../../main/document/tree.ts'
import { useOffer } from '../../../ui/offers.ts'
import { clauseName } from './clause-name.ts'
import { clauseIn, placeOf } from './clauses.ts'
import { useTextEditing } from './editing.ts'
import { type Moves, movesOf } from './moves.ts'
import type { Mark } from './numbers.ts'

type Act = (() => void) | null

/** What can be done with the clause that the person is at; null: not now. */
export type ClauseDoing = Readonly<Record<'edit' | 'add' | 'restore' | 'remove' | keyof Moves, Act>>

const nothing: ClauseDoing = { edit: null, add: null, restore: null, remove: null, up: null, down: null, promote: null, demote: null }

/** The same deeds for the panel beside the paper and for menu, palette and keys. */
export function useClauseDoing(tree: DocumentTree, marks: ReadonlyMap<string, Mark>): ClauseDoing {
  const { selected, frozen, opened, begin, addAfter, change, move } = useTextEditing()
  const levels = useMemo(() => new Map([...marks.values()].flatMap(({ id, kind, level }) => (kind === 'clause' ? [[treeIdOf(id), level] as const] : []))), [marks])
  const clause = useMemo(() => (selected === null ? null : clauseIn(tree, selected)), [tree, selected])
  const mark = selected === null ? undefined : marks.get(selected)
  if (frozen || opened !== null || clause === null || mark === undefined) return nothing
  const { id } = clause
  const name = clauseName(mark.says)
  const moves = movesOf(tree, id, levels)
  const step = (kind: keyof Moves): Act => {
    const to = moves[kind]
    return to && (() => move(mark.id, to))
  }
  return {
    edit: () => begin(mark.id),
    add: placeOf(tree, id) && (() => addAfter(mark.id)),
    restore: clause.edited === true && clause.origin !== null ? () => change({ do: 'restore', clause: id }, fill(clauseWords.restored, { clause: name })) : null,
    remove: () => change({ do: 'remove', clause: id }, fill(clauseWords.removed, { clause: name })),
    up: step('up'),
    down: step('down'),
    promote: step('promote'),
    demote: step('demote'),
  }
}

/** Offers the deeds to menu, palette and keys. */
export function useClauseOffers(doing: ClauseDoing): void {
  useOffer<ActionId>('clause.edit', doing.edit)
  useOffer<ActionId>('clause.add', doing.add)
  useOffer<ActionId>('clause.up', doing.up)
  useOffer<ActionId>('clause.down', doing.down)
  useOffer<ActionId>('clause.promote', doing.promote)
  useOffer<ActionId>('clause.demote', doing.demote)
  useOffer<ActionId>('clause.restore', doing.restore)
  useOffer<ActionId>('clause.remove', doing.remove)
}
