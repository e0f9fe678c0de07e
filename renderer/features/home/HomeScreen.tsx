import { Button } from '@mantine/core'
import { IconFilePlus, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { HomeOverview } from '../../../main/contract/home.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { call, troubleOf } from '../../core.ts'
import { spokenDate } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { Attention, Unread } from './Attention.tsx'
import { Counts } from './Counts.tsx'
import { headlineOf } from './headline.ts'
import styles from './HomeScreen.module.css'
import { Recent } from './Recent.tsx'
import { useRecent } from './recent.ts'
import { Year } from './Year.tsx'

/** The start screen: what needs attention, the next twelve months, and what was opened last. */
export function HomeScreen({ onNew, inbox }: { readonly onNew: () => void; readonly inbox: ReactNode }) {
  useTitle(fill(frameWords.windowTitle, { screen: words.title }))
  const recent = useRecent()
  const overview = useQuery({
    queryKey: ['home.overview', { recent }],
    queryFn: ({ signal }) => call('home.overview', { recent: [...recent] }, { signal }),
    // What was opened a moment ago changes the question, not the screen.
    placeholderData: keepPreviousData,
  })
  return (
    <div className={styles.page}>
      {overview.isPending && <p role="status">{frameWords.starting}</p>}
      {overview.isError && <ProblemNote trouble={troubleOf(overview.error)} onRetry={() => void overview.refetch()} />}
      {overview.data && (overview.data.begun ? <Begun overview={overview.data} inbox={inbox} /> : <Fresh onNew={onNew} inbox={inbox} />)}
    </div>
  )
}

function Begun({ overview, inbox }: { readonly overview: HomeOverview; readonly inbox: ReactNode }) {
  const { says, below } = headlineOf(overview)
  return (
    <>
      <header className={styles.head}>
        <div>
          <p className={styles.day}>{spokenDate(overview.today)}</p>
          <h1 className={styles.headline}>{says}</h1>
          <p className={styles.below}>{below}</p>
        </div>
        <Counts counts={overview.counts} />
      </header>
      <Unread overview={overview} />
      {inbox}
      <Attention overview={overview} />
      <div className={styles.foot}>
        <Year today={overview.today} year={overview.year} />
        <Recent agreements={overview.recent} />
      </div>
    </>
  )
}

function Fresh({ onNew, inbox }: { readonly onNew: () => void; readonly inbox: ReactNode }) {
  return (
    <>
      <h1 className="sr">{words.title}</h1>
      {inbox}
      <EmptyState
        icon={IconFilePlus}
        title={words.freshTitle}
        action={
          <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={onNew}>
            {frameWords.newAgreement}
          </Button>
        }
      >
        {words.freshHelp}
      </EmptyState>
    </>
  )
}
