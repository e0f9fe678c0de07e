import { useSyncExternalStore } from 'react'
import { type AgreementOrder, agreementOrders } from '../../../main/domain/agreement-query.ts'
import type { ViewDefinition } from '../../../main/contract/views.ts'

export type ListQuery = ViewDefinition['query']
export type ListColumns = ViewDefinition['columns']

/** How the list is looked at in this window; it stays while another screen is shown. */
export interface ListState extends ViewDefinition {
  /** The saved view that it began with; null: all of them. */
  readonly view: string | null
  /** The row that has the focus. */
  readonly row: number
}

/** Pixels at 1280; the title takes what is left. */
export const usualWidths: Readonly<Record<AgreementOrder, number | null>> = { number: 116, title: null, partner: 192, state: 142, kind: 140, owner: 116, start: 100, end: 100, updated: 116 }

export const usualView: ViewDefinition = {
  query: { order: 'updated', descending: true },
  columns: [{ column: 'number' }, { column: 'title' }, { column: 'partner' }, { column: 'state' }, { column: 'end' }, { column: 'owner' }, { column: 'updated' }],
}

let state: ListState = { ...usualView, view: null, row: 0 }
let begun = false
const listeners = new Set<() => void>()

export function useListState(): ListState {
  return useSyncExternalStore(watch, () => state)
}

export function setListState(change: Partial<ListState>): void {
  begun = true
  state = { ...state, ...change }
  listeners.forEach((listen) => listen())
}

/** Another list: from its beginning. */
export function setQuery(change: Partial<ListQuery>): void {
  setListState({ query: { ...state.query, ...change }, row: 0 })
}

export function showTrash(): void {
  setListState({ query: { ...usualView.query, trashed: true }, view: null, row: 0 })
}

/** The view that somebody wants to begin with, when nothing was looked at yet. */
export function beginWith(view: { readonly id: string; readonly definition: ViewDefinition }): void {
  if (!begun) setListState({ ...view.definition, view: view.id })
}

/** The columns with these names: those that were there stay where they are, others follow; the title is always there. */
export function withColumns(columns: ListColumns, names: readonly string[]): ListColumns {
  const kept = columns.filter(({ column }) => column === 'title' || names.includes(column))
  const more = agreementOrders.filter((column) => names.includes(column) && !kept.some((each) => each.column === column))
  return [...kept, ...more.map((column) => ({ column }))]
}

/** The query without what narrows it. */
export function unfiltered({ order, descending, trashed }: ListQuery): ListQuery {
  return { order, descending, ...(trashed && { trashed }) }
}

export function isFiltered(query: ListQuery): boolean {
  return Object.entries(query).some(([part, value]) => !['order', 'descending', 'trashed'].includes(part) && value !== undefined && value !== '')
}

function watch(listen: () => void): () => void {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}
