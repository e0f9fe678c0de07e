import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Comment, CommentThread } from '../../../../main/contract/comments.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { commentWords as words } from '../../../../main/contract/messages/screens/comments.ts'
import { call, troubleOf } from '../../../core.ts'
import { shortMoment } from '../../../ui/dates.ts'
import { keptDraft } from '../../../ui/drafts.ts'
import { toast } from '../../../ui/toast.tsx'
import { goToClause } from '../paper/clause-id.ts'
import { clauseName } from '../text/clause-name.ts'
import { useCommenting } from './commenting.ts'
import styles from './Comments.module.css'
import { Composer } from './Composer.tsx'

/** A comment with its replies, and what can be done with it. `at`: where its clause stands on the paper; null: nowhere now. */
export function Thread({ thread, at }: { readonly thread: CommentThread; readonly at: string | null }) {
  const [replying, setReplying] = useState(() => keptDraft(`reply ${thread.id}`) !== null)
  const { id, clause, place, resolved, replies } = thread
  return (
    <li className={styles.thread} aria-label={aboutOf(thread)}>
      {at === null || place === null ? (
        <p className={styles.about}>{clause === null ? words.whole : words.gone}</p>
      ) : (
        <button type="button" className={styles.go} onClick={() => goToClause(at)}>
          {clauseName(place)}
        </button>
      )}
      <Said comment={thread} />
      {replies.map((reply) => (
        <div key={reply.id} className={styles.reply}>
          <Said comment={reply} />
        </div>
      ))}
      {resolved && <p className={styles.meta}>{fill(words.resolvedBy, { who: resolved.by, when: shortMoment(resolved.at) })}</p>}
      {replying ? (
        <Composer of={`reply ${id}`} label={fill(words.replyLabel, { who: thread.writtenBy })} action={words.reply} onSave={(text) => call('comments.reply', { thread: id, text })} onClose={() => setReplying(false)} />
      ) : (
        <div className={styles.actions}>
          {resolved === null && (
            <Button variant="subtle" size="xs" onClick={() => setReplying(true)}>
              {words.reply}
            </Button>
          )}
          <Button variant="subtle" size="xs" onClick={() => void call('comments.settle', { thread: id, resolved: resolved === null }).catch(tell)}>
            {resolved === null ? words.resolve : words.reopen}
          </Button>
        </div>
      )}
    </li>
  )
}

function aboutOf({ clause, place }: CommentThread): string {
  return clause === null ? words.whole : place === null ? words.gone : clauseName(place)
}

/** One comment or reply: who said what and when. */
function Said({ comment }: { readonly comment: Comment }) {
  const { id, text, writtenAt, writtenBy, mine, edited, revision } = comment
  const [editing, setEditing] = useState<{ readonly revision: number } | null>(null)
  const here = useRef<HTMLDivElement>(null)
  const { ledTo } = useCommenting()
  useEffect(() => {
    if (ledTo !== id) return
    here.current?.focus({ preventScroll: true })
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [ledTo, id])
  if (editing !== null) {
    const save = (words: string) =>
      call('comments.edit', { comment: id, revision: editing.revision, text: words }).catch((error: unknown) => {
        // The person has read whose words stand; saving once more puts these over them.
        setEditing({ revision })
        throw error
      })
    return <Composer of={`edit ${id}`} label={words.editLabel} action={words.save} text={text} onSave={save} onClose={() => setEditing(null)} />
  }
  return (
    <div ref={here} tabIndex={-1} className={styles.said}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <p className={styles.meta}>
        <span>{fill(edited ? words.metaEdited : words.meta, { who: writtenBy, when: shortMoment(writtenAt) })}</span>
        {mine && (
          <Button variant="subtle" size="compact-xs" onClick={() => setEditing({ revision })}>
            {words.edit}
          </Button>
        )}
        <Button variant="subtle" size="compact-xs" onClick={() => remove(id)}>
          {words.remove}
        </Button>
      </p>
    </div>
  )
}

const toastId = 'comment'

function remove(comment: string): void {
  call('comments.remove', { comment }).then(() => {
    toast(toastId, words.removed, { name: words.undo, act: () => void call('comments.putBack', { comment }).catch(tell), undoes: true })
  }, tell)
}

function tell(error: unknown): void {
  const { says, remedy } = troubleOf(error)
  toast(toastId, `${says} ${remedy}`)
}
