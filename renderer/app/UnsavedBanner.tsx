import { IconAlertTriangle } from '@tabler/icons-react'
import { fill } from '../../main/contract/messages/fill.ts'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import { linkTo } from '../ui/place.ts'
import { useUnsaved } from '../ui/useSaver.ts'
import styles from './UnsavedBanner.module.css'

/** Says what could not be saved on the screens that were left, with the way back to it; the screen itself says more. */
export function UnsavedBanner({ place }: { readonly place: string }) {
  const elsewhere = useUnsaved().filter((each) => each.failed && each.place !== place)
  return (
    <div role="status">
      {elsewhere.map(({ name, place: target }) => (
        <p key={target} className={styles.banner}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {fill(frameWords.unsaved, { name })}
          <a {...linkTo(target)} className={styles.link}>
            {fill(frameWords.goToUnsaved, { name })}
          </a>
        </p>
      ))}
    </div>
  )
}
