import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { CheckItem } from '../../../../main/document/checks.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { checksWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { frameWords } from '../../../../main/contract/messages/screens/frame.ts'
import { troubleOf, useAsk } from '../../../core.ts'
import { shortDate } from '../../../ui/dates.ts'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import panel from '../Panel.module.css'
import styles from './Checks.module.css'

/** Which elements the law or practice asks for, and which are missing. */
export function Checks({ agreement }: { readonly agreement: string }) {
  const check = useAsk('drafting.check', { agreement })
  const items = check.data?.items ?? []
  const asOf = items.reduce((latest, item) => (item.asOf > latest ? item.asOf : latest), '')
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
            <ul className={styles.items}>
              {items.toSorted((a, b) => -presentFirst(a, b)).map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </ul>
          </>
        )}
      </div>
    </aside>
  )
}

function presentFirst(a: CheckItem, b: CheckItem): number {
  return Number(b.ok) - Number(a.ok)
}

/** What the element rests on; practice is never given out for law. */
const grounds: Readonly<Record<CheckItem['confidence'], (cite: string) => string>> = {
  primary: (cite) => cite,
  secondary: (cite) => [cite, checksWords.secondary].filter(Boolean).join(', '),
  practice: (cite) => cite || checksWords.practice,
}

function Item({ item }: { readonly item: CheckItem }) {
  const Mark = item.ok ? IconCheck : IconAlertTriangle
  return (
    <li className={styles.item} data-ok={item.ok || undefined}>
      <Mark size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.says}>{item.says}</p>
        <p className={styles.cite}>
          <span className={item.ok ? 'sr' : styles.missing}>{item.ok ? checksWords.present : checksWords.missing} </span>
          {grounds[item.confidence](item.cite)}
        </p>
      </div>
    </li>
  )
}
