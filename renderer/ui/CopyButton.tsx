import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from './words.ts'

/** Copies a text, and says that it did. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  const Icon = copied ? IconCheck : IconCopy
  return (
    <Button variant="subtle" size="xs" leftSection={<Icon size={14} stroke={1.75} aria-hidden />} onClick={() => void copy(text).then(setCopied)} onBlur={() => setCopied(false)}>
      <span aria-live="polite">{copied ? words.copied : label}</span>
    </Button>
  )
}

/** The clipboard API needs a permission, and the app denies every one. */
async function copy(text: string): Promise<boolean> {
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('aria-hidden', 'true')
  const focused = document.activeElement
  document.body.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
