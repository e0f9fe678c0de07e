import { ActionIcon, Button } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconCornerUpLeft, IconTrash, type Icon } from '@tabler/icons-react'
import { useState } from 'react'
import type { LifecycleView, ReviewView } from '../../../main/contract/lifecycle.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { approvalKindWords } from '../../../main/contract/messages/lifecycle.ts'
import { lifecycleWords as words } from '../../../main/contract/messages/screens/lifecycle.ts'
import type { Approval, ReviewOutcome } from '../../../main/domain/review.ts'
import { call } from '../../core.ts'
import { shortDate, todayHere } from '../../ui/dates.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Section } from '../../ui/Section.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { ApprovalForm } from './ApprovalForm.tsx'
import styles from './lifecycle.module.css'
import { useStep } from './useStep.ts'

interface Props {
  readonly agreement: string
  readonly view: LifecycleView
}

/** Who reads the text before it goes out, and who approved it apart from the parties. */
export function ReviewsSection({ agreement, view: { reviews, approvals } }: Props) {
  const [adding, setAdding] = useState(false)
  const close = () => setAdding(false)
  return (
    <>
      <Section title={words.reviews}>
        {reviews.length === 0 ? (
          <p className={styles.says}>{words.noReviews}</p>
        ) : (
          <ul className={styles.list}>
            {reviews.map((review) => (
              <ReviewItem key={review.id} review={review} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.approvals} help={words.approvalsHelp}>
        {approvals.length === 0 ? (
          <p className={styles.says}>{words.noApprovals}</p>
        ) : (
          <ul className={styles.list}>
            {approvals.map((approval) => (
              <ApprovalItem key={approval.id} approval={approval} />
            ))}
          </ul>
        )}
        <Button variant="default" className={styles.add} onClick={() => setAdding(true)}>
          {words.addApproval}
        </Button>
        <Dialog opened={adding} onClose={close} title={words.approvalTitle}>
          <ApprovalForm agreement={agreement} onClose={close} />
        </Dialog>
      </Section>
    </>
  )
}

const symbols: Readonly<Record<ReviewOutcome, Icon>> = { approved: IconCheck, 'sent-back': IconCornerUpLeft, withdrawn: IconCircleDashed }

function ReviewItem({ review }: { readonly review: ReviewView }) {
  const { assignee, note, comments, outcome } = review
  const Symbol = outcome === null ? IconCircleDashed : symbols[outcome]
  return (
    <li className={styles.item} data-tone={outcome === null ? 'waiting' : outcome === 'approved' ? 'well' : undefined}>
      <Symbol size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.who}>{assignee}</p>
        <Standing review={review} />
        {(comments || note) !== '' && <p className={styles.said}>{comments || note}</p>}
      </div>
    </li>
  )
}

function Standing({ review: { outcome, due, requestedAt, decidedAt, version } }: { readonly review: ReviewView }) {
  const late = outcome === null && due !== null && due < todayHere()
  const date = shortDate(outcome === null ? requestedAt : (decidedAt ?? requestedAt))
  const says = fill(outcome === null ? words.waiting : outcome === 'approved' ? words.approved : outcome === 'sent-back' ? words.sentBack : words.withdrawn, { date, version: version ?? '' })
  return (
    <p className={styles.aside} data-tone={late ? 'late' : undefined}>
      {says}
      {outcome === null && due !== null && `, ${fill(late ? words.overdue : words.dueOn, { date: shortDate(due) })}`}
    </p>
  )
}

function ApprovalItem({ approval: { id, kind, name, on, note } }: { readonly approval: Approval }) {
  const remove = useStep(() => call('lifecycle.removeApproval', { approval: id }), () => fill(words.approvalRemoved, { name }), () => {})
  const label = fill(words.removeApproval, { name })
  return (
    <li className={styles.item} data-tone="well">
      <IconCheck size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.who}>{name}</p>
        <p className={styles.aside}>
          {approvalKindWords[kind]}, {shortDate(on)}
        </p>
        {note !== '' && <p className={styles.said}>{note}</p>}
      </div>
      <ActionIcon aria-label={label} title={label} onClick={() => remove.mutate(undefined, { onError: reportTrouble })}>
        <IconTrash size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  )
}
