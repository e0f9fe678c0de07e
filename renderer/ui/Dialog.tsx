import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Dialog.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  /** The question that the dialog asks. */
  readonly title: string
  readonly size?: number
  /** False when closing leads elsewhere: the focus belongs there then, not where the dialog was opened. */
  readonly returnFocus?: boolean
  readonly children: ReactNode
}

/** A dialog. Its head is no landmark, as Mantine's own would be. */
export function Dialog({ opened, onClose, title, size = 480, returnFocus = true, children }: Props) {
  const words = useWords()
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} returnFocus={returnFocus}>
      <Modal.Overlay />
      <Modal.Content data-asking={opened || undefined}>
        <div className={styles.head}>
          <Modal.Title>{title}</Modal.Title>
        </div>
        <Modal.Body>{children}</Modal.Body>
        {/* After the rest, so that the focus begins with what the dialog asks. */}
        <Modal.CloseButton aria-label={words.close} className={styles.close} />
      </Modal.Content>
    </Modal.Root>
  )
}
