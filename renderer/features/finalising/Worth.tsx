import { IconInfoCircle } from '@tabler/icons-react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { finalisingWords as words } from '../../../main/contract/messages/screens/finalising.ts'
import { useAsk } from '../../core.ts'
import styles from './finalising.module.css'

/** What stops nothing and should be known before the text is final. */
export function Worth({ agreement, blanks, comments }: { readonly agreement: string; readonly blanks: number; readonly comments: number }) {
  const { data } = useAsk('drafting.check', { agreement })
  const counts: readonly (readonly [string, number])[] = [
    [blanks === 1 ? words.blank : words.blanks, blanks],
    [comments === 1 ? words.comment : words.comments, comments],
    [words.otherMissing, (data?.items ?? []).filter(({ ok, confidence }) => !ok && confidence !== 'primary').length],
    [words.terms, (data?.findings ?? []).filter(({ kind }) => kind !== 'blank-field' && kind !== 'undecided-clause').length],
    [words.companions, data?.companions.length ?? 0],
  ]
  const told = counts.filter(([, count]) => count > 0)
  if (told.length === 0) return null
  return (
    <section aria-label={words.worth}>
      <h3 className={styles.title}>{words.worth}</h3>
      <ul className={styles.items}>
        {told.map(([says, count]) => (
          <li key={says} className={styles.item} data-info>
            <IconInfoCircle size={16} stroke={1.75} aria-hidden />
            <p>{fill(says, { count })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
