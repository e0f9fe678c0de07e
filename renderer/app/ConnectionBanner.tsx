import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import { useCoreState } from '../core.ts'
import styles from './ConnectionBanner.module.css'

/** Long enough to be read, in milliseconds. */
const readable = 2_500

/** Says that core stopped, for as long as it does not answer, and long enough to be read when it is back in an instant. */
export function ConnectionBanner() {
  const lost = useShownLongEnough(useCoreState().kind === 'lost')
  return (
    <div role="status" className={lost ? styles.banner : undefined}>
      {lost && (
        <>
          <IconPlugConnectedX size={16} stroke={1.75} aria-hidden />
          {frameWords.coreLost}
        </>
      )}
    </div>
  )
}

function useShownLongEnough(now: boolean): boolean {
  const [shown, setShown] = useState(now)
  if (now && !shown) setShown(true)
  useEffect(() => {
    if (now || !shown) return
    const timer = setTimeout(() => setShown(false), readable)
    return () => clearTimeout(timer)
  }, [now, shown])
  return shown
}
