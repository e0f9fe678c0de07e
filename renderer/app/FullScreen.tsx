import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import { type Problem, ProblemError } from '../../main/contract/problem.ts'
import { type Trouble, troubleOf } from '../core.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Logo } from '../ui/Logo.tsx'
import { useTitle } from '../ui/useTitle.ts'
import styles from './FullScreen.module.css'

/** The data folder could not be opened: nothing else can be shown. */
export function RefusedScreen({ problem }: { readonly problem: Problem }) {
  return (
    <FullScreen title={frameWords.refusedTitle}>
      <ProblemNote trouble={troubleOf(new ProblemError(problem))} />
    </FullScreen>
  )
}

/** Drawing failed: a mistake of ours, shown with a way on. */
export function BrokenScreen({ trouble, onAgain }: { readonly trouble: Trouble; readonly onAgain: () => void }) {
  return (
    <FullScreen title={frameWords.brokenTitle}>
      <ProblemNote trouble={{ ...trouble, says: frameWords.brokenSays, remedy: frameWords.brokenRemedy }}>
        <Button variant="default" size="xs" onClick={onAgain}>
          {frameWords.drawAgain}
        </Button>
      </ProblemNote>
    </FullScreen>
  )
}

function FullScreen({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useTitle(title)
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <Logo size={28} name={frameWords.app} />
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
