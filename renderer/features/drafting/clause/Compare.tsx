import { Button } from '@mantine/core'
import type { Draft } from '../../../../main/contract/drafting.ts'
import { clauseWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { frameWords, partWords } from '../../../../main/contract/messages/screens/frame.ts'
import type { Answers } from '../../../../main/domain/answer.ts'
import { troubleOf, useAsk } from '../../../core.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import styles from './Compare.module.css'
import { paragraphsOf } from './clause-text.ts'
import { type Run, wordDiff } from '../../../../main/document/word-diff.ts'

interface Props {
  readonly draft: Draft
  readonly answers: Answers
  readonly clause: string
  readonly onClose: () => void
  readonly onRestore: () => void
}

/** A clause beside the words that the library has for it, with the same answers in both. */
export function Compare({ draft, answers, clause, onClose, onRestore }: Props) {
  const original = useAsk('drafting.original', { agreement: draft.agreement, clause })
  return (
    <Dialog opened onClose={onClose} title={clauseWords.compareTitle} size={640}>
      {original.isPending && <p role="status">{frameWords.loading}</p>}
      {original.isError && <ProblemNote trouble={troubleOf(original.error)} onRetry={() => void original.refetch()} />}
      {original.data === null && <p>{clauseWords.noOriginal}</p>}
      {original.data && <Differences before={paragraphsOf(draft, answers, clause, original.data)} after={paragraphsOf(draft, answers, clause)} />}
      <div className={styles.actions}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {partWords.close}
        </Button>
        {original.data && (
          <Button variant="default" onClick={onRestore}>
            {clauseWords.restore}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function Differences({ before, after }: { readonly before: readonly string[]; readonly after: readonly string[] }) {
  const runs = wordDiff(before.join('\n'), after.join('\n'))
  if (runs.every(({ kind }) => kind === 'same')) return <p>{clauseWords.same}</p>
  return (
    <>
      <p className={styles.help}>{clauseWords.compareHelp}</p>
      <div className={styles.text} dir="auto" tabIndex={0} role="group" aria-label={clauseWords.compareTitle}>
        {runs.map((run, index) => (
          <Words key={index} run={run} />
        ))}
      </div>
    </>
  )
}

function Words({ run: { kind, text } }: { readonly run: Run }) {
  if (kind === 'taken') return <del>{text}</del>
  return kind === 'added' ? <ins>{text}</ins> : text
}
