import type { SearchHit } from '../../../main/contract/search.ts'

const comment = 'comment:'

/** What stands in the place of a clause for a comment. */
function commentPart(id: string): string {
  return comment + id
}

/** The comment that the last part of a place names; null when it names a clause. */
export function commentAt(part: string): string | null {
  return part.startsWith(comment) ? part.slice(comment.length) : null
}

/** Where a hit can be seen: a clause in its text, a file among its agreement's files, a contact at its partner. Null: nowhere any more. */
export function placeOf({ kind, id, agreement, organization }: Pick<SearchHit, 'kind' | 'id' | 'agreement' | 'organization'>): string | null {
  if (kind === 'template') return `/templates/${id}`
  if (kind === 'organization') return `/partners/${id}`
  if (kind === 'contact') return organization === null ? null : `/partners/${organization}`
  if (agreement === null) return null
  if (kind === 'file') return `/agreements/${agreement}/files`
  if (kind === 'comment') return `/agreements/${agreement}/document/${commentPart(id)}`
  return kind === 'clause' ? `/agreements/${agreement}/document${id === '' ? '' : `/${id}`}` : `/agreements/${agreement}`
}
