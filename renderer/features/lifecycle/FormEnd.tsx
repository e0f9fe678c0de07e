import { Button } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { troubleOf } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import styles from './lifecycle.module.css'

interface Props {
  readonly verb: string
  readonly sending: Pick<UseMutationResult<unknown, Error, never>, 'isError' | 'isPending' | 'error'>
  /** It takes something away for good: the focus starts on Cancel. */
  readonly final?: boolean
  readonly onClose: () => void
}

/** The end of a dialog: what went wrong, the way out, and the verb. */
export function FormEnd({ verb, sending, final = false, onClose }: Props) {
  return (
    <>
      {sending.isError && <ProblemNote trouble={troubleOf(sending.error)} />}
      <div className={styles.actions}>
        <Button variant="default" data-autofocus={final || undefined} onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button type="submit" className={final ? styles.danger : undefined} disabled={sending.isPending}>
          {verb}
        </Button>
      </div>
    </>
  )
}
