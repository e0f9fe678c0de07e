import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { Answers } from '../../../../main/domain/answer.ts'
import type { CheckItem } from '../../../../main/document/checks.ts'
import type { ResolvedDocument } from '../../../../main/document/resolved.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { checksWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { frameWords } from '../../../../main/contract/messages/screens/frame.ts'
import { troubleOf, useAsk } from '../../../core.ts'
import { shortDate } from '../../../ui/dates.ts'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import { useQuestionFocus } from '../focus.ts'
import type { GroupProgress } from '../interview/progress.ts'
import panel from '../Panel.module.css'
import styles from './Checks.module.css'
import { questionBehind } from './question-behind.ts'

interface Props {
  readonly agreement: string
  readonly progress: readonly GroupProgress[]
  readonly answers: Answers
  readonly document: ResolvedDocument
}

/** Which elements the law or practice asks for, and which are missing. */
export function Checks({ agreement, progress, answers, document }: Props) {
  const check = useAsk('drafting.check', { agreement })
  const items: readonly CheckItem[] = check.data?.items ?? []
  const asOf = items.reduce((latest, item) => (item.asOf > latest ? item.asOf : latest), '')
  const asked = progress.flatMap(({ questions }) => questions.map(({ id }) => id))
  const questionOf = ({ ok, satisfiedBy }: CheckItem) => (ok ? null : questionBehind(satisfiedBy, asked, document.body, answers))
  const law = items.filter(({ confidence }) => confidence !== 'practice')
  const practice = items.filter(({ confidence }) => confidence === 'practice')
  return (
    <aside aria-label={checksWords.title} className={`${panel.panel} ${styles.checks}`}>
      <div className={panel.head}>
        <h2 className={panel.title}>{checksWords.title}</h2>
        {asOf && <span className={panel.aside}>{fill(checksWords.asOf, { date: shortDate(asOf) })}</span>}
      </div>
      <div className={`${panel.scroll} ${styles.body}`} tabIndex={0} role="group" aria-label={checksWords.title}>
        {check.isPending && <p>{frameWords.loading}</p>}
        {check.isError && <ProblemNote trouble={troubleOf(check.error)} onRetry={() => void check.refetch()} />}
        {check.data && (
          <>
            <p role="status" className={styles.summary}>
              {check.data.required === 0 ? checksWords.nothing : fill(checksWords.summary, { present: check.data.present, required: check.data.required })}
            </p>
            <div className={styles.segments} aria-hidden="true">
              {items.toSorted(presentFirst).map((item) => (
                <span key={item.id} data-ok={item.ok || undefined} />
              ))}
            </div>
            <Items items={law} questionOf={questionOf} />
            {practice.length > 0 && <h3 className={styles.ground}>{checksWords.practice}</h3>}
            <Items items={practice} questionOf={questionOf} />
          </>
        )}
      </div>
    </aside>
  )
}

function presentFirst(a: CheckItem, b: CheckItem): number {
  return Number(b.ok) - Number(a.ok)
}

interface ItemsProps {
  readonly items: readonly CheckItem[]
  /** The question that leads to what is missing. */
  readonly questionOf: (item: CheckItem) => string | null
}

function Items({ items, questionOf }: ItemsProps) {
  return (
    items.length > 0 && (
      <ul className={styles.items}>
        {items.toSorted((a, b) => -presentFirst(a, b)).map((item) => (
          <ItemLine key={item.id} item={item} question={questionOf(item)} />
        ))}
      </ul>
    )
  )
}

/** What templates write when they have no source: the title of the group says as much. */
const noSource = 'Drafting practice; no source verified'

/** What the element rests on; practice is never given out for law. */
const grounds: Readonly<Record<CheckItem['confidence'], (cite: string) => string>> = {
  primary: (cite) => cite,
  secondary: (cite) => [cite, checksWords.secondary].filter(Boolean).join(', '),
  practice: (cite) => (cite === noSource ? '' : cite),
}

function ItemLine({ item, question }: { readonly item: CheckItem; readonly question: string | null }) {
  const focus = useQuestionFocus()
  const Mark = item.ok ? IconCheck : IconAlertTriangle
  const ground = grounds[item.confidence](item.cite)
  return (
    <li className={styles.item} data-ok={item.ok || undefined}>
      <Mark size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.says}>
          {item.ok && <span className="sr">{checksWords.present} </span>}
          {item.ok ? item.says : fill(checksWords.missing, { says: item.says })}
        </p>
        {ground && <p className={styles.cite}>{ground}</p>}
        {question !== null && (
          <Button variant="subtle" size="xs" className={styles.go} onClick={() => focus.goTo(question)}>
            {checksWords.goToQuestion}
          </Button>
        )}
      </div>
    </li>
  )
}
