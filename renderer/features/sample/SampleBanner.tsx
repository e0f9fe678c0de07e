import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { sampleWords as words } from '../../../main/contract/messages/screens/sample.ts'
import { shell, useAsk } from '../../core.ts'
import { flushAll } from '../../ui/saver.ts'
import styles from './sample.module.css'

/** Says, over every screen, that what is shown is made up, and leads out of it. */
export function SampleBanner() {
  const about = useAsk('app.about', {})
  const [held, setHeld] = useState(false)
  if (!about.data?.sample) return null
  const leave = async () => {
    await flushAll()
    setHeld(!(await shell.removeSample()))
  }
  return (
    <div role="status" className={styles.banner}>
      <IconEye size={16} stroke={1.75} aria-hidden />
      <span className={styles.says}>{held ? words.otherWindow : words.banner}</span>
      <Button variant="default" size="xs" onClick={() => void leave()}>
        {words.leave}
      </Button>
    </div>
  )
}
