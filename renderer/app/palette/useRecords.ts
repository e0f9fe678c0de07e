import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { call } from '../../core.ts'
import { useRecent } from '../../features/home/recent.ts'
import type { Record } from './entries.ts'
import { placeOf } from './places.ts'

const most = 12

interface Found {
  readonly records: readonly Record[]
  /** How much is still to be read before it can be found. */
  readonly reading: number
}

/** Milliseconds after which is asked again while there is something to read. */
const again = 400

/** The records that answer to what is typed; without words, the agreements opened last. */
export function useRecords(text: string): Found & { readonly error: unknown; readonly settled: boolean } {
  const recent = useRecent()
  const words = text.trim()
  const found = useQuery({
    queryKey: words === '' ? ['palette.recent', { recent }] : ['search.find', { text: words, limit: most }],
    queryFn: ({ signal }) => (words === '' ? opened(recent, signal) : find(words, signal)),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    refetchInterval: ({ state }) => (state.data && state.data.reading > 0 ? again : false),
  })
  return { ...(found.data ?? { records: [], reading: 0 }), error: found.error, settled: !found.isPlaceholderData && !found.isPending }
}

async function opened(recent: readonly string[], signal: AbortSignal): Promise<Found> {
  const overview = await call('home.overview', { recent: [...recent] }, { signal })
  return { reading: 0, records: overview.recent.map(({ id, title, state }) => ({ id, kind: 'agreement', title, detail: stateWords[state], place: `/agreements/${id}` })) }
}

async function find(text: string, signal: AbortSignal): Promise<Found> {
  const { hits, reading } = await call('search.find', { text, limit: most }, { signal })
  const records = hits.flatMap((hit) => {
    const place = placeOf(hit)
    return place === null ? [] : [{ ...hit, place }]
  })
  return { records, reading }
}
