import { type RefObject, useLayoutEffect, useRef } from 'react'

/** What was last drawn with, for a listener that outlives many drawings. */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
