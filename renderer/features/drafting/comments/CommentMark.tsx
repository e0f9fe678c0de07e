import { IconMessage } from '@tabler/icons-react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { commentWords as words } from '../../../../main/contract/messages/screens/comments.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import { clauseInWords } from '../text/clause-name.ts'
import { useCommenting } from './commenting.ts'
import styles from './Comments.module.css'

/** Says beside a clause on the paper how many comments on it are open, and leads to them. On the screen only. */
export function CommentMark({ clause, number }: { readonly clause: string; readonly number: string }) {
  const { onClause, threads, lead } = useCommenting()
  const count = onClause.get(treeIdOf(clause)) ?? 0
  if (count === 0) return null
  const name = fill(count === 1 ? words.markOne : words.markMany, { count, clause: clauseInWords(number) })
  const first = threads.find((thread) => thread.clause === treeIdOf(clause) && thread.resolved === null)
  return (
    <button type="button" tabIndex={-1} data-leads="" aria-label={name} title={name} className={styles.mark} onClick={() => first && lead(first.id)}>
      <IconMessage size={14} stroke={1.75} aria-hidden />
      {count}
    </button>
  )
}
