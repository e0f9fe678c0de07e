import { IconPlugConnectedX } from '@tabler/icons-react'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import { useCoreState } from '../core.ts'
import styles from './ConnectionBanner.module.css'

/** Says that core stopped, for as long as it does not answer. */
export function ConnectionBanner() {
  const lost = useCoreState().kind === 'lost'
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
