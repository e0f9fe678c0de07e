import type { ReactNode } from 'react'
import { useWords } from './words.ts'

/** A label of something that need not be filled in. */
export function Optional({ children }: { readonly children: ReactNode }) {
  const { optional } = useWords()
  return (
    <>
      {children} <span style={{ fontWeight: 400, color: 'var(--c-text-2)' }}>{optional}</span>
    </>
  )
}
