import { Button } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { fill } from '../../../main/contract/messages/fill.ts'
import { historyTabWords as words } from '../../../main/contract/messages/screens/history.ts'
import { call, troubleOf } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import styles from './history.module.css'

/** Whether this history is as the app wrote it, checked each time the tab is opened and when there is more of it. */
export function Verified({ agreement, rows }: { readonly agreement: string; readonly rows: number }) {
  const verdict = useQuery({ queryKey: ['history.verify', { agreement, rows }], queryFn: () => call('history.verify', { agreement }), enabled: rows > 0, placeholderData: (before) => before })
  const all = useMutation({ mutationFn: () => call('trail.verify', {}) })
  if (verdict.isError) return <ProblemNote trouble={troubleOf(verdict.error)} onRetry={() => void verdict.refetch()} />
  return (
    <div className={styles.verdict}>
      <p role="status" className={styles.mark} data-wrong={(verdict.data && !verdict.data.intact) || undefined}>
        {!verdict.data && words.checking}
        {verdict.data?.intact && <IconShieldCheck size={16} stroke={1.75} aria-hidden />}
        {verdict.data && !verdict.data.intact && <IconAlertTriangle size={16} stroke={1.75} aria-hidden />}
        {verdict.data && <span title={verdict.data.rows === 1 ? words.oneIntact : fill(words.intactHelp, { rows: verdict.data.rows })}>{verdict.data.intact ? words.intact : words.notIntact}</span>}
      </p>
      <Button variant="subtle" size="xs" title={words.checkAllHelp} disabled={all.isPending} onClick={() => all.mutate()}>
        {all.isPending ? words.checking : words.checkAll}
      </Button>
      {verdict.data && !verdict.data.intact && <Findings says={words.notIntactRemedy} findings={verdict.data.findings} />}
      {all.isError && <ProblemNote trouble={troubleOf(all.error)} />}
      {all.data && (all.data.intact ? <p role="status" className={styles.wide}>{fill(words.allIntact, { rows: all.data.rows })}</p> : <Findings says={fill(words.allWrong, { rows: all.data.rows })} findings={all.data.findings.map(({ says }) => says)} />)}
    </div>
  )
}

function Findings({ says, findings }: { readonly says: string; readonly findings: readonly string[] }) {
  return (
    <div role="alert" className={styles.findings}>
      <p>{says}</p>
      <ul>
        {findings.slice(0, 50).map((finding, index) => (
          <li key={index}>{finding}</li>
        ))}
      </ul>
    </div>
  )
}
