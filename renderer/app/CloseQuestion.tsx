import { Button } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { fill } from '../../main/contract/messages/fill.ts'
import { closeWords } from '../../main/contract/messages/screens/frame.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useUnsaved } from '../ui/useSaver.ts'
import styles from './CloseQuestion.module.css'
import { closing } from './close.ts'

/** Asks before the window closes on something that could not be saved. */
export function CloseQuestion() {
  const asking = useSyncExternalStore(closing.watch, () => closing.asking)
  const names = new Intl.ListFormat('en-US').format(useUnsaved().map(({ name }) => name))
  return (
    <Dialog opened={asking} onClose={closing.keepOpen} title={closeWords.title}>
      <p className={styles.says}>{fill(closeWords.says, { names })}</p>
      <div className={styles.actions}>
        <Button variant="default" data-autofocus onClick={closing.keepOpen}>
          {closeWords.keepOpen}
        </Button>
        <Button className={styles.leave} onClick={closing.closeAnyway}>
          {closeWords.closeAnyway}
        </Button>
      </div>
    </Dialog>
  )
}
