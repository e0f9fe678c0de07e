import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { Output } from '../../../main/contract/index.ts'
import { call } from '../../core.ts'
import type { ListQuery } from './list-state.ts'

export type Row = Output<'agreements.list'>['agreements'][number]
export const pageSize = 100

export interface Rows {
  readonly total: number | null
  readonly error: unknown
  readonly retry: () => void
  at(index: number): Row | undefined
}

/** The rows of a list from `first` to `last`, asked for in pages; what is known of the others stays known. */
export function useRows(query: ListQuery, first: number, last: number): Rows {
  const from = Math.floor(Math.max(0, first) / pageSize)
  const to = Math.floor(Math.max(0, last) / pageSize)
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const pages = useQueries({
    queries: numbers.map((number) => {
      const input = { query, limit: pageSize, offset: number * pageSize }
      return {
        queryKey: ['agreements.list', input] as const,
        queryFn: ({ signal }: { signal: AbortSignal }) => call('agreements.list', input, { signal }),
        // While somebody types into a filter the last rows stand; those of another page never do.
        placeholderData: from === 0 && to === 0 ? keepPreviousData : undefined,
        gcTime: 60_000,
      }
    }),
  })
  const failed = pages.find(({ isError }) => isError)
  return {
    total: pages.find(({ data }) => data)?.data?.total ?? null,
    error: failed?.error ?? null,
    retry: () => pages.forEach((page) => void page.refetch()),
    at: (index) => pages[Math.floor(index / pageSize) - from]?.data?.agreements[index % pageSize],
  }
}
