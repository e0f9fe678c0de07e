import type { SearchHit } from '../../../main/contract/search.ts'

/** Where a hit can be seen: a clause in its text, a file among its agreement's files, a contact at its partner. Null: nowhere any more. */
export function placeOf({ kind, id, agreement, organization }: Pick<SearchHit, 'kind' | 'id' | 'agreement' | 'organization'>): string | null {
  if (kind === 'template') return `/templates/${id}`
  if (kind === 'organization') return `/partners/${id}`
  if (kind === 'contact') return organization === null ? null : `/partners/${organization}`
  if (agreement === null) return null
  if (kind === 'file') return `/agreements/${agreement}/files`
  return kind === 'clause' ? `/agreements/${agreement}/document${id === '' ? '' : `/${id}`}` : `/agreements/${agreement}`
}
