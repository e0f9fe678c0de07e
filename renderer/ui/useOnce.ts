import { useRef } from 'react'

/**
 * Carries work out once, however often it is asked for: a double click is one click. It can be asked for again when it failed, or
 * answered false.
 */
export function useOnce(): (work: () => Promise<unknown>) => void {
  const begun = useRef(false)
  return (work) => {
    if (begun.current) return
    begun.current = true
    work().then(
      (done) => {
        if (done === false) begun.current = false
      },
      () => {
        begun.current = false
      },
    )
  }
}
