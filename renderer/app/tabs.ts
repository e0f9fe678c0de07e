export const workspaceTabs = ['document', 'details', 'files', 'history'] as const
export type WorkspaceTab = (typeof workspaceTabs)[number]

const key = 'tab of agreement'
const most = 200

/** The tab that a place names, for example `/agreements/42/history`; null: none. */
export function tabAt(place: string): WorkspaceTab | null {
  const [, area, , named, clause, more] = place.split('/')
  if (area !== 'agreements' || more !== undefined || (clause !== undefined && named !== 'document')) return null
  return workspaceTabs.find((tab) => tab === named) ?? null
}

/** The clause that a place names, for example `/agreements/42/document/purpose`; null: none. */
export function clauseAt(place: string): string | null {
  return (tabAt(place) === 'document' && place.split('/')[4]) || null
}

/** The tab that an agreement was left at. */
export function rememberedTab(agreement: string): WorkspaceTab | null {
  return remembered().find(([id]) => id === agreement)?.[1] ?? null
}

export function rememberTab(agreement: string, tab: WorkspaceTab): void {
  const others = remembered().filter(([id]) => id !== agreement)
  localStorage.setItem(key, JSON.stringify([[agreement, tab], ...others].slice(0, most)))
}

/** What is there may be from another version: only what is understood counts. */
function remembered(): readonly (readonly [string, WorkspaceTab])[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isEntry) : []
  } catch {
    return []
  }
}

function isEntry(entry: unknown): entry is readonly [string, WorkspaceTab] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && workspaceTabs.some((tab) => tab === entry[1])
}
