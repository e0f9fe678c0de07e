import { commentWords as words } from '../../../../main/contract/messages/screens/comments.ts'
import { Section } from '../../../ui/Section.tsx'
import type { Mark } from '../text/numbers.ts'
import { CommentingProvider, useComments } from './commenting.ts'
import styles from './Comments.module.css'
import { Threads, Writing } from './Comments.tsx'

const noMarks: ReadonlyMap<string, Mark> = new Map()

interface Props {
  readonly agreement: string
  /** The comment that somebody is led to. */
  readonly wished: string | null
}

/** What people of the house say about an agreement that has no text. */
export function WholeComments({ agreement, wished }: Props) {
  const commenting = useComments(agreement, null, wished)
  return (
    <CommentingProvider value={commenting}>
      <Section title={words.title}>
        <Threads marks={noMarks} />
        <div className={styles.whole}>
          <Writing agreement={agreement} marks={noMarks} clause={null} />
        </div>
      </Section>
    </CommentingProvider>
  )
}
