import { useEffect, useRef, useSyncExternalStore } from 'react'

/** What the parts on the screen can do now, by the name of the action; of several offers the latest counts. */
const offers = new Map<string, readonly (() => void)[]>()
const listeners = new Set<() => void>()
let names: readonly string[] = []

/** Offers an action until the returned function is called. */
export function offer(name: string, run: () => void): () => void {
  put(name, [...(offers.get(name) ?? []), run])
  return () => put(name, (offers.get(name) ?? []).filter((each) => each !== run))
}

/** Does what is offered under the name; false: nobody offers it. */
export function runOffer(name: string): boolean {
  const run = offers.get(name)?.at(-1)
  run?.()
  return run !== undefined
}

/** The names of what can be done now; the same list until it changes. */
export function offered(): readonly string[] {
  return names
}

export function watchOffers(listen: () => void): () => void {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}

export function useOffered(): readonly string[] {
  return useSyncExternalStore(watchOffers, offered)
}

/** Offers an action as long as the part is on the screen; null: not now. */
export function useOffer<Name extends string>(name: Name, run: (() => void) | null): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const can = run !== null
  useEffect(() => (can ? offer(name, () => latest.current?.()) : undefined), [name, can])
}

function put(name: string, runs: readonly (() => void)[]): void {
  if (runs.length > 0) offers.set(name, runs)
  else offers.delete(name)
  const next = [...offers.keys()].toSorted()
  if (next.join('\n') === names.join('\n')) return
  names = next
  listeners.forEach((listen) => listen())
}
