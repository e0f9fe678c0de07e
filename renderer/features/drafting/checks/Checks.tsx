import { IconCircleCheck } from '@tabler/icons-react'
import { checkSummary } from '../../../../main/contract/messages/checking.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { checksWords, checkListWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { templateReviewWords } from '../../../../main/contract/messages/screens/templates.ts'
import { frameWords } from '../../../../main/contract/messages/screens/frame.ts'
import type { CheckReport, Draft } from '../../../../main/contract/drafting.ts'
import type { Answers } from '../../../../main/domain/answer.ts'
import { troubleOf, useAsk } from '../../../core.ts'
import { shortDate } from '../../../ui/dates.ts'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import { ClausePanel } from '../clause/ClausePanel.tsx'
import { Removed } from '../clause/Removed.tsx'
import { Switch } from '../comments/Switch.tsx'
import panel from '../Panel.module.css'
import type { Mark } from '../text/numbers.ts'
import styles from './Checks.module.css'
import { Companions } from './Companions.tsx'
import { Findings } from './Findings.tsx'
import type { WayTo } from './leads.ts'
import { Requirements } from './Requirements.tsx'

interface Props {
  readonly draft: Draft
  readonly answers: Answers
  readonly marks: ReadonlyMap<string, Mark>
  readonly wayTo: WayTo
}

/** Which elements the law or practice asks for, what else a careful reader would ask about, and the clause that the person is at. */
export function Checks({ draft, answers, marks, wayTo }: Props) {
  const check = useAsk('drafting.check', { agreement: draft.agreement })
  const asOf = (check.data?.items ?? []).reduce((latest, item) => (item.asOf > latest ? item.asOf : latest), '')
  return (
    <aside aria-label={checksWords.title} className={`${panel.panel} ${styles.checks}`}>
      <div className={panel.head}>
        <Switch />
      </div>
      <div className={`${panel.scroll} ${styles.body}`} tabIndex={0} role="group" aria-label={checksWords.title}>
        {check.isPending && <p>{frameWords.loading}</p>}
        {check.isError && <ProblemNote trouble={troubleOf(check.error)} onRetry={() => void check.refetch()} />}
        {asOf && <p className={styles.asOf}>{fill(checksWords.asOf, { date: shortDate(asOf) })}</p>}
        {check.data && <Report report={check.data} agreement={draft.agreement} marks={marks} wayTo={wayTo} />}
        <Removed draft={draft} answers={answers} marks={marks} />
      </div>
      <ClausePanel draft={draft} answers={answers} marks={marks} />
    </aside>
  )
}

interface ReportProps extends Pick<Props, 'marks' | 'wayTo'> {
  readonly report: CheckReport
  readonly agreement: string
}

function Report({ report, agreement, marks, wayTo }: ReportProps) {
  const { items, findings, companions, onFile, review } = report
  const nothingLeft = items.every(({ ok }) => ok) && findings.length === 0 && companions.length === 0
  return (
    <>
      <p role="status" className={styles.summary}>
        {checkSummary(items)}
      </p>
      <div className={styles.segments} data-many={items.length > 40 || undefined} aria-hidden="true">
        {items.toSorted((a, b) => Number(b.ok) - Number(a.ok)).map((item) => (
          <span key={item.id} data-ok={item.ok || undefined} />
        ))}
      </div>
      {nothingLeft && <NothingLeft />}
      <Findings findings={findings} kinds={['undecided-clause']} wayTo={wayTo} />
      <Requirements agreement={agreement} items={items} marks={marks} wayTo={wayTo} />
      <Companions agreement={agreement} companions={companions} onFile={onFile} />
      <Findings findings={findings} kinds={['blank-field', 'hidden-reference', 'undefined-term', 'unused-term']} wayTo={wayTo} />
      <Requirements agreement={agreement} items={items} marks={marks} wayTo={wayTo} present />
      <p className={styles.review}>{review === null ? templateReviewWords.checkNone : fill(templateReviewWords.check, { counsel: review.counsel, date: shortDate(review.on) })}</p>
    </>
  )
}

function NothingLeft() {
  return (
    <div className={styles.nothing}>
      <IconCircleCheck size={20} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.says}>{checkListWords.nothingTitle}</p>
        <p className={styles.cite}>{checkListWords.nothingHelp}</p>
      </div>
    </div>
  )
}
