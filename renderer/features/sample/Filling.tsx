import { Button, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Progress as Done } from '../../../main/contract/event.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { sampleWords as words } from '../../../main/contract/messages/screens/sample.ts'
import { call, questions, shell, troubleOf } from '../../core.ts'
import { Logo } from '../../ui/Logo.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import styles from './sample.module.css'

/** Makes the sample data, and shows how far it is. */
export function Filling() {
  useTitle(fill(frameWords.windowTitle, { screen: words.title }))
  const [done, setDone] = useState<Done | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  useEffect(() => {
    const stopping = new AbortController()
    call('sample.fill', {}, { signal: stopping.signal, onProgress: setDone }).then(
      () => void questions.invalidateQueries(),
      (error: unknown) => stopping.signal.aborted || setFailed(error),
    )
    return () => stopping.abort()
  }, [])
  return (
    <main className={styles.filling}>
      <Logo size={28} name={frameWords.app} />
      <h1>{words.title}</h1>
      <p className={styles.help}>{words.says}</p>
      {failed === null ? (
        <>
          <Progress.Root>
            <Progress.Section value={done === null ? 0 : (100 * done.done) / done.total} aria-label={words.title} />
          </Progress.Root>
          <p role="status" className={styles.help}>
            {done && fill(words.progress, { done: done.done, total: done.total })}
          </p>
        </>
      ) : (
        <ProblemNote trouble={troubleOf(failed)} />
      )}
      <Button variant="default" className={styles.cancel} onClick={() => void shell.removeSample()}>
        {words.cancel}
      </Button>
    </main>
  )
}
