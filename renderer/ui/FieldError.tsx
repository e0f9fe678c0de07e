import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** What is wrong under a field: an icon and the sentence. */
export function FieldError({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden style={{ marginTop: 1 }} />
      <span>{children}</span>
    </>
  )
}
