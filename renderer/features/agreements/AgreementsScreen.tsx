import { Button } from '@mantine/core'
import { IconFiles, IconFilterOff, IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { agreementsWords as words, selectionWords } from '../../../main/contract/messages/screens/agreements.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import styles from './AgreementsScreen.module.css'
import { AgreementsList } from './AgreementsList.tsx'
import type { ExportMany } from './export-many.ts'
import { FilterBar, filtersInWords } from './FilterBar.tsx'
import { beginWith, isFiltered, setListState, showTrash, unfiltered, useListState } from './list-state.ts'
import { ListMenu } from './ListMenu.tsx'
import { ViewBar } from './ViewBar.tsx'

interface Props {
  readonly onNew: () => void
  readonly onExport: ExportMany
}

/** The list of agreements. */
export function AgreementsScreen({ onNew, onExport }: Props) {
  useTitle(fill(frameWords.windowTitle, { screen: words.title }))
  const views = useAsk('views.list', {})
  const first = views.data?.find(({ isDefault }) => isDefault)
  useEffect(() => {
    if (first) beginWith(first)
  }, [first])
  const { query } = useListState()
  const any = useAsk('agreements.list', { query: { trashed: query.trashed ?? false }, limit: 1 })
  if (any.isError) {
    return (
      <div className={styles.note}>
        <ProblemNote trouble={troubleOf(any.error)} onRetry={() => void any.refetch()} />
      </div>
    )
  }
  const bare = any.data?.total === 0
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        {any.data && !bare && <ListMenu query={query} onExport={onExport} />}
      </div>
      <ViewBar views={views.data ?? []} />
      {(any.isPending || views.isPending) && (
        <p role="status" className={styles.note}>
          {frameWords.starting}
        </p>
      )}
      {bare && (query.trashed ? <EmptyTrash /> : <NoAgreements onNew={onNew} />)}
      {any.data && !bare && !views.isPending && (
        <>
          <FilterBar />
          <AgreementsList whenEmpty={<NothingFits />} onExport={onExport} />
        </>
      )}
    </div>
  )
}

function NoAgreements({ onNew }: { readonly onNew: () => void }) {
  const trashed = useAsk('agreements.list', { query: { trashed: true }, limit: 1 })
  if (trashed.data === undefined) return null
  return trashed.data.total > 0 ? <AllTrashed count={trashed.data.total} /> : <NoneYet onNew={onNew} />
}

function AllTrashed({ count }: { readonly count: number }) {
  return (
    <EmptyState
      icon={IconTrash}
      title={words.allTrashedTitle}
      action={
        <Button variant="default" onClick={showTrash}>
          {words.showTrash}
        </Button>
      }
    >
      {count === 1 ? words.allTrashedOne : fill(words.allTrashedMany, { count: count.toLocaleString('en-US') })}
    </EmptyState>
  )
}

function NoneYet({ onNew }: { readonly onNew: () => void }) {
  return (
    <EmptyState
      icon={IconFiles}
      title={words.emptyTitle}
      action={
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={onNew}>
          {words.draftFirst}
        </Button>
      }
    >
      {words.emptyHelp}
    </EmptyState>
  )
}

function EmptyTrash() {
  return (
    <EmptyState icon={IconTrash} title={selectionWords.trashEmptyTitle}>
      {selectionWords.trashEmptyHelp}
    </EmptyState>
  )
}

function NothingFits() {
  const { query } = useListState()
  const people = useAsk('people.list', {})
  const filters = filtersInWords(query, people.data ?? [])
  return (
    <EmptyState
      icon={IconFilterOff}
      title={words.nothingTitle}
      action={
        isFiltered(query) && (
          <Button variant="default" onClick={() => setListState({ query: unfiltered(query), view: null })}>
            {words.clearFilters}
          </Button>
        )
      }
    >
      {fill(words.nothingHelp, { filters: filters.map(({ says }) => says).join(', ') })}
    </EmptyState>
  )
}
