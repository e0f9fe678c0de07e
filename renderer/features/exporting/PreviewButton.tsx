import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ActionId } from '../../../main/contract/actions/index.ts'
import { previewWords as words } from '../../../main/contract/messages/screens/preview.ts'
import { useOffer } from '../../ui/offers.ts'
import styles from './PagesPreview.module.css'

/** Shows the pages in the place of the text, and takes them away again; offered to menu, palette and keys too. */
export function PreviewButton({ on, onToggle }: { readonly on: boolean; readonly onToggle: () => void }) {
  useOffer<ActionId>('agreement.preview', onToggle)
  const button = useRef<HTMLButtonElement>(null)
  const wasOn = useRef(false)
  useEffect(() => {
    // What had the focus in the preview went with it.
    if (wasOn.current && !on && document.activeElement === document.body) button.current?.focus()
    wasOn.current = on
  }, [on])
  return (
    <Button ref={button} variant="default" className={styles.toggle} aria-pressed={on} leftSection={<IconEye size={16} stroke={1.75} aria-hidden />} onClick={onToggle}>
      {words.preview}
    </Button>
  )
}
