import { Button } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useState } from 'react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { commentWords as words } from '../../../../main/contract/messages/screens/comments.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import { call, troubleOf } from '../../../core.ts'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import panel from '../Panel.module.css'
import { clauseInWords } from '../text/clause-name.ts'
import { useTextEditing } from '../text/editing.ts'
import type { Mark } from '../text/numbers.ts'
import { newCommentOf, useCommenting } from './commenting.ts'
import styles from './Comments.module.css'
import { Composer } from './Composer.tsx'
import { Switch } from './Switch.tsx'
import { Thread } from './Thread.tsx'

interface Props {
  readonly agreement: string
  readonly marks: ReadonlyMap<string, Mark>
}

/** What people of the house say about the text, in the place of the checks. */
export function Comments({ agreement, marks }: Props) {
  return (
    <aside aria-label={words.title} className={`${panel.panel} ${styles.comments}`}>
      <div className={panel.head}>
        <Switch />
      </div>
      <div className={`${panel.scroll} ${styles.body}`} tabIndex={0} role="group" aria-label={words.title}>
        <Threads marks={marks} />
      </div>
      <div className={styles.foot}>
        <NewComment agreement={agreement} marks={marks} />
      </div>
    </aside>
  )
}

/** What was said, open or resolved. */
export function Threads({ marks }: Pick<Props, 'marks'>) {
  const { threads, failed, ledTo } = useCommenting()
  const [chosen, choose] = useState<'open' | 'resolved'>('open')
  const [led, setLed] = useState<string | null>(null)
  if (ledTo !== led) {
    const to = threads.find(({ id, replies }) => id === ledTo || replies.some((reply) => reply.id === ledTo))
    if (to !== undefined) {
      setLed(ledTo)
      choose(to.resolved === null ? 'open' : 'resolved')
    }
  }
  const shown = threads.filter(({ resolved }) => (resolved === null) === (chosen === 'open'))
  return (
    <>
      {failed !== null && <ProblemNote trouble={troubleOf(failed)} />}
      {threads.length === 0 && failed === null && <Nothing />}
      {threads.length > 0 && (
        <div role="group" aria-label={words.show} className={styles.switch}>
          {(['open', 'resolved'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={chosen === each} onClick={() => choose(each)}>
              {words[each]}
            </button>
          ))}
        </div>
      )}
      {threads.length > 0 && shown.length === 0 && <p className={styles.none}>{chosen === 'open' ? words.noneOpen : words.noneResolved}</p>}
      <ul className={styles.threads}>
        {shown.map((thread) => (
          <Thread key={thread.id} thread={thread} at={placeOnPaper(thread.clause, marks)} />
        ))}
      </ul>
    </>
  )
}

function Nothing() {
  return (
    <div className={styles.nothing}>
      <IconMessage size={32} stroke={1.5} aria-hidden />
      <h2>{words.none}</h2>
      <p>{words.noneHelp}</p>
    </div>
  )
}

/** Where a clause, or the first of its copies, stands on the paper. */
function placeOnPaper(clause: string | null, marks: ReadonlyMap<string, Mark>): string | null {
  if (clause === null) return null
  return marks.has(clause) ? clause : ([...marks.keys()].find((id) => treeIdOf(id) === clause) ?? null)
}

/** Begins a comment on the clause that the person is at, or on the agreement as a whole. */
function NewComment({ agreement, marks }: Props) {
  const { selected } = useTextEditing()
  return <Writing agreement={agreement} marks={marks} clause={selected !== null && marks.get(selected)?.kind === 'clause' ? treeIdOf(selected) : null} />
}

/** Begins a comment, or has one that is being written. `clause`: the one that the person is at. */
export function Writing({ agreement, marks, clause }: Props & { readonly clause: string | null }) {
  const { writing, write } = useCommenting()
  const labelOf = (about: string | null) => {
    const at = placeOnPaper(about, marks)
    return at === null ? words.addWhole : fill(words.addOn, { clause: clauseInWords(marks.get(at)?.says ?? '') })
  }
  return (
    <>
      {writing === null ? (
        <div className={styles.actions}>
          {clause !== null && (
            <Button variant="default" size="xs" onClick={() => write({ clause })}>
              {labelOf(clause)}
            </Button>
          )}
          <Button variant={clause === null ? 'default' : 'subtle'} size="xs" onClick={() => write({ clause: null })}>
            {words.addWhole}
          </Button>
        </div>
      ) : (
        <Composer
          key={writing.clause}
          of={newCommentOf(agreement, writing.clause)}
          label={labelOf(writing.clause)}
          action={words.add}
          onSave={(text) => call('comments.add', { agreement, clause: writing.clause, text })}
          onClose={() => write(null)}
        />
      )}
      <p className={styles.meta}>{words.inside}</p>
    </>
  )
}
