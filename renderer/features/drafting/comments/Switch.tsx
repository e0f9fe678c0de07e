import { checksWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { commentWords as words } from '../../../../main/contract/messages/screens/comments.ts'
import { useCommenting } from './commenting.ts'
import styles from './Comments.module.css'

/** What stands beside the text: the checks or the comments. */
export function Switch() {
  const { shown, show, open } = useCommenting()
  return (
    <div role="group" aria-label={words.beside} className={styles.switch}>
      <button type="button" aria-pressed={!shown} onClick={() => show(false)}>
        {checksWords.title}
      </button>
      <button type="button" aria-pressed={shown} onClick={() => show(true)}>
        {words.title}
        {open > 0 && <span className={styles.count}> {open}</span>}
      </button>
    </div>
  )
}
