import { useEffect } from 'react'
import { usePreferences } from '../../core.ts'
import { Checker } from './checker.ts'

/** Has spelling checked wherever somebody writes, unless it is switched off. */
export function useSpelling(): void {
  const { spelling } = usePreferences()
  useEffect(() => {
    if (!spelling) return
    const checker = new Checker()
    checker.start()
    return () => checker.stop()
  }, [spelling])
}
