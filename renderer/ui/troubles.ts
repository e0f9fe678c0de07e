import { useSyncExternalStore } from 'react'

/** Failures that have no place of their own on the screen, the latest last. */
let troubles: readonly { readonly id: number; readonly error: unknown }[] = []
let count = 0
const listeners = new Set<() => void>()
const most = 3

/** Shows a failure at the top of the window until somebody closes it: for what was begun by a menu, a key, or nobody. */
export function reportTrouble(error: unknown): void {
  set([...troubles, { id: ++count, error }].slice(-most))
}

export function closeTrouble(id: number): void {
  set(troubles.filter((each) => each.id !== id))
}

export function useTroubles(): typeof troubles {
  return useSyncExternalStore(watch, () => troubles)
}

function set(next: typeof troubles): void {
  troubles = next
  listeners.forEach((listen) => listen())
}

function watch(listen: () => void): () => void {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}
