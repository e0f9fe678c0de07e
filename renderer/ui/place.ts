import { type MouseEvent, useSyncExternalStore } from 'react'

/** Where the window is: the part of the address behind `#`, for example `/agreements/42`. Pages come from the app's own protocol, which has one file. */
export function usePlace(): string {
  return useSyncExternalStore(watch, place)
}

function place(): string {
  return decodeURI(window.location.hash.replace(/^#/, '')) || '/'
}

function watch(listen: () => void): () => void {
  window.addEventListener('hashchange', listen)
  return () => window.removeEventListener('hashchange', listen)
}

export function goTo(target: string): void {
  window.location.hash = encodeURI(target)
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
