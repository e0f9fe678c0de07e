import { Button } from '@mantine/core'
import { useState } from 'react'
import { sampleWords as words } from '../../../main/contract/messages/screens/sample.ts'
import { shell, useAsk } from '../../core.ts'
import { flushAll } from '../../ui/saver.ts'
import { Section } from '../../ui/Section.tsx'
import styles from './sample.module.css'

/** The way into the sample data, and out of it. */
export function SampleSection() {
  const about = useAsk('app.about', {})
  const [held, setHeld] = useState(false)
  const leave = async (how: () => Promise<boolean>) => {
    await flushAll()
    setHeld(!(await how()))
  }
  return (
    <Section title={words.section} help={words.help}>
      <div className={styles.actions}>
        {about.data?.sample ? (
          <>
            <Button variant="default" onClick={() => void leave(() => shell.openData('own'))}>
              {words.leaveShort}
            </Button>
            <Button variant="default" onClick={() => void leave(() => shell.removeSample())}>
              {words.remove}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => void leave(() => shell.openData('sample'))}>
            {words.explore}
          </Button>
        )}
      </div>
      {held && <p role="alert">{words.otherWindow}</p>}
    </Section>
  )
}
