import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { HistoryRow } from '../../../main/contract/history.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { historyKindWords, historyTabWords as words } from '../../../main/contract/messages/screens/history.ts'
import { type HistoryKind, historyKinds } from '../../../main/contract/messages/trail.ts'
import { call, troubleOf } from '../../core.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { clock, spokenDate } from '../../ui/dates.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { byDay, historyAsText } from './by-day.ts'
import { Changes } from './Changes.tsx'
import styles from './history.module.css'
import { Verified } from './Verified.tsx'

interface Props {
  readonly agreement: { readonly id: string; readonly number: string; readonly title: string }
}

/** What happened to an agreement, the latest first, by day. */
export function HistoryTab({ agreement: { id, number, title } }: Props) {
  const [kind, setKind] = useState<HistoryKind | null>(null)
  const history = useHistory(id)
  const rows = useMemo(() => history.data?.pages.flatMap((page) => page.rows) ?? [], [history.data])
  const days = useMemo(() => byDay(kind === null ? rows : rows.filter((row) => row.kind === kind)), [rows, kind])
  return (
    <div className={styles.tab}>
      <div className={styles.head}>
        <NativeSelect
          aria-label={words.filter}
          value={kind ?? ''}
          data={[{ value: '', label: words.all }, ...historyKinds.map((each) => ({ value: each, label: historyKindWords[each] }))]}
          onChange={(event) => setKind(historyKinds.find((each) => each === event.currentTarget.value) ?? null)}
        />
        <CopyButton text={historyAsText(`${number} ${title}`, days)} label={words.copy} />
        <span className={styles.grow} />
        <Verified agreement={id} rows={rows.length} />
      </div>
      {history.isError && <ProblemNote trouble={troubleOf(history.error)} onRetry={() => void history.refetch()} />}
      {history.isPending && <p role="status">{frameWords.loading}</p>}
      {history.data && days.length === 0 && <p className={styles.says}>{kind === null ? words.none : words.noneOfKind}</p>}
      {days.map(({ day, rows: ofDay }) => (
        <section key={day} className={styles.day} aria-label={spokenDate(day)}>
          <h2 className={styles.date}>{spokenDate(day)}</h2>
          <ol className={styles.rows}>
            {ofDay.map((row) => (
              <Row key={row.seq} row={row} />
            ))}
          </ol>
        </section>
      ))}
      {history.hasNextPage && (
        <Button variant="default" className={styles.more} disabled={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {words.earlier}
        </Button>
      )}
    </div>
  )
}

/** The rows that were read so far; a change of the agreement reads them anew. */
function useHistory(agreement: string) {
  return useInfiniteQuery({
    queryKey: ['history.list', { agreement }],
    queryFn: ({ pageParam, signal }) => call('history.list', { agreement, ...(pageParam !== null && { before: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ rows, more }) => (more ? (rows.at(-1)?.seq ?? null) : null),
  })
}

function Row({ row: { at, who, says, changes } }: { readonly row: HistoryRow }) {
  return (
    <li className={styles.row}>
      <time className={styles.time} dateTime={at}>
        {clock(new Date(at))}
      </time>
      <div className={styles.what}>
        <p>
          <bdi>{says}</bdi>
        </p>
        {changes.length > 0 && <Changes changes={changes} />}
      </div>
      <bdi className={styles.who}>{who}</bdi>
    </li>
  )
}
