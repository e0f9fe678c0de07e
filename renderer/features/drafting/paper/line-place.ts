import { useCallback } from 'react'

const places = new WeakMap<object, Element>()

/** A ref that tells where on the screen a line of the document stands; `key` is that of main/document/lines. */
export function useLinePlace(key: object): (element: Element | null) => (() => void) | undefined {
  return useCallback(
    (element) => {
      if (element === null) return undefined
      places.set(key, element)
      return () => {
        if (places.get(key) === element) places.delete(key)
      }
    },
    [key],
  )
}

/** Where a line stands; undefined for one that is not on the screen. */
export function placeOfLine(key: object): Element | undefined {
  return places.get(key)
}
