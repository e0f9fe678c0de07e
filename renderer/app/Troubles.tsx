import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { partWords } from '../../main/contract/messages/screens/frame.ts'
import { isCoreLost, troubleOf } from '../core.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { closeTrouble, reportTrouble, useTroubles } from '../ui/troubles.ts'
import styles from './Troubles.module.css'

/** The one place for failures that belong to no part of the screen, those included that nobody caught. */
export function Troubles() {
  useEffect(catchWhatNobodyCaught, [])
  const troubles = useTroubles()
  if (troubles.length === 0) return null
  return (
    <div className={styles.troubles}>
      {troubles.map(({ id, error }) => (
        <ProblemNote key={id} trouble={troubleOf(error)}>
          <Button variant="default" size="xs" onClick={() => closeTrouble(id)}>
            {partWords.close}
          </Button>
        </ProblemNote>
      ))}
    </div>
  )
}

function catchWhatNobodyCaught(): () => void {
  const onError = ({ error }: ErrorEvent) => {
    // A layout that settles in the next frame is reported as an error without one.
    if (error instanceof Error) reportTrouble(error)
  }
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    // A lost core has its own banner; what was cancelled was meant to end.
    if (!isCoreLost(reason) && !(reason instanceof DOMException && reason.name === 'AbortError')) reportTrouble(reason)
  }
  window.addEventListener('error', onError)
  window.addEventListener('unhandledrejection', onRejection)
  return () => {
    window.removeEventListener('error', onError)
    window.removeEventListener('unhandledrejection', onRejection)
  }
}
