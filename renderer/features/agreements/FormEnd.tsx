import { Button } from '@mantine/core'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { troubleOf } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import styles from './NewAgreement.module.css'

interface Props {
  readonly error: unknown
  readonly verb: string
  readonly disabled: boolean
  readonly onClose: () => void
}

/** The foot of a form in a dialog: what went wrong, how to leave, and what it does. */
export function FormEnd({ error, verb, disabled, onClose }: Props) {
  return (
    <>
      {error !== null && <ProblemNote trouble={troubleOf(error)} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button type="submit" disabled={disabled}>
          {verb}
        </Button>
      </div>
    </>
  )
}
