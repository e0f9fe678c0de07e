import { type MouseEvent, useSyncExternalStore } from 'react'

/** Where the window is: the part of the address behind `#`, for example `/agreements/42`. Pages come from the app's own protocol, which has one file. */
export function usePlace(): string {
  return useSyncExternalStore(watch, place)
}

function place(): string {
  return placeIn(window.location.hash)
}

/** The place that an address names. One that somebody wrote wrong is taken as it stands: there is nothing at it, which a screen can say. */
export function placeIn(hash: string): string {
  const written = hash.replace(/^#/, '')
  try {
    return decodeURI(written) || '/'
  } catch {
    return written
  }
}

function watch(listen: () => void): () => void {
  window.addEventListener('hashchange', listen)
  return () => window.removeEventListener('hashchange', listen)
}

/** Shows a place in another window when it is there already: whether it was. Null: no other window need be asked. */
type Elsewhere = (target: string) => Promise<boolean> | null
let elsewhere: Elsewhere = () => null

/** Who knows of other windows. Asked before this window goes anywhere. */
export function lookElsewhere(look: Elsewhere): void {
  elsewhere = look
}

export function goTo(target: string): void {
  const go = () => {
    window.location.hash = encodeURI(target)
  }
  const asked = elsewhere(target)
  if (asked === null) go()
  else asked.then((shown) => shown || go(), go)
}

/** Goes to a place that stands in for the one where the window is: Back leads to neither of the two. */
export function goToInstead(target: string): void {
  window.location.replace(`#${encodeURI(target)}`)
}

/** What a link to a place needs. */
export function linkTo(target: string): { readonly href: string; readonly onClick: (event: MouseEvent) => void } {
  return {
    href: `#${encodeURI(target)}`,
    onClick: (event) => {
      event.preventDefault()
      goTo(target)
    },
  }
}
