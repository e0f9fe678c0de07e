import { useSyncExternalStore } from 'react'

const key = 'entente.recent'
const most = 12
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const listeners = new Set<() => void>()
let seen: { readonly text: string | null; readonly ids: readonly string[] } = { text: null, ids: [] }

/** The ids of the agreements that were opened last on this computer, the latest first. The same list until it changes. */
export function recentIds(): readonly string[] {
  const text = localStorage.getItem(key)
  if (text !== seen.text) seen = { text, ids: readIds(text) }
  return seen.ids
}

/** Puts an agreement first among those opened last. */
export function noteOpened(id: string): void {
  if (uuid.test(id)) keep(withOpened(recentIds(), id))
}

/** Takes an agreement off the list; gives back how to put it where it was. */
export function forgetOpened(id: string): () => void {
  const before = recentIds()
  keep(before.filter((each) => each !== id))
  return () => keep(before)
}

export function useRecent(): readonly string[] {
  return useSyncExternalStore(watch, recentIds)
}

export function withOpened(ids: readonly string[], id: string): readonly string[] {
  return [id, ...ids.filter((each) => each !== id)].slice(0, most)
}

/** What was kept, or none when it cannot be read. */
export function readIds(text: string | null): readonly string[] {
  try {
    const ids: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string' && uuid.test(id)).slice(0, most) : []
  } catch {
    return []
  }
}

function keep(ids: readonly string[]): void {
  localStorage.setItem(key, JSON.stringify(ids))
  listeners.forEach((listen) => listen())
}

/** Another window may change it too. */
function watch(listen: () => void): () => void {
  listeners.add(listen)
  window.addEventListener('storage', listen)
  return () => {
    listeners.delete(listen)
    window.removeEventListener('storage', listen)
  }
}
