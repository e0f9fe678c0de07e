import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import type { SearchHit } from '../../../main/contract/search.ts'
import { call } from '../../core.ts'
import { useRecent } from '../../features/home/recent.ts'
import type { Record } from './entries.ts'

const most = 12

/** The records that answer to what is typed; without words, the agreements opened last. */
export function useRecords(text: string): { readonly records: readonly Record[]; readonly error: unknown; readonly settled: boolean } {
  const recent = useRecent()
  const words = text.trim()
  const found = useQuery({
    queryKey: words === '' ? ['palette.recent', { recent }] : ['search.find', { text: words, limit: most }],
    queryFn: ({ signal }) => (words === '' ? opened(recent, signal) : find(words, signal)),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
  return { records: found.data ?? [], error: found.error, settled: !found.isPlaceholderData && !found.isPending }
}

async function opened(recent: readonly string[], signal: AbortSignal): Promise<readonly Record[]> {
  const overview = await call('home.overview', { recent: [...recent] }, { signal })
  return overview.recent.map(({ id, title, state }) => ({ id, kind: 'agreement', title, detail: stateWords[state], place: `/agreements/${id}` }))
}

async function find(text: string, signal: AbortSignal): Promise<readonly Record[]> {
  const { hits } = await call('search.find', { text, limit: most }, { signal })
  return hits.flatMap((hit) => {
    const place = placeOf(hit)
    return place === null ? [] : [{ ...hit, place }]
  })
}

/** Where a hit can be seen; null: it has no place of its own yet. */
function placeOf({ kind, id, agreement }: SearchHit): string | null {
  if (kind === 'organization') return `/partners/${id}`
  return agreement === null ? null : `/agreements/${agreement}`
}
