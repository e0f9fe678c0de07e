import { Button } from '@mantine/core'
import { IconFiles, IconPlus } from '@tabler/icons-react'
import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { agreementsWords } from '../../../main/contract/messages/screens/agreements.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import styles from './AgreementsScreen.module.css'
import { AgreementsTable } from './AgreementsTable.tsx'

/** As many as core gives at once. */
const most = 10_000

/** The list of agreements. */
export function AgreementsScreen({ onNew }: { readonly onNew: () => void }) {
  useTitle(fill(frameWords.windowTitle, { screen: agreementsWords.title }))
  const list = useAsk('agreements.list', { limit: most })
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{agreementsWords.title}</h1>
      </div>
      {list.isPending && (
        <p role="status" className={styles.note}>
          {frameWords.starting}
        </p>
      )}
      {list.isError && (
        <div className={styles.note}>
          <ProblemNote trouble={troubleOf(list.error)} onRetry={() => void list.refetch()} />
        </div>
      )}
      {list.data && (list.data.total === 0 ? <NoAgreements onNew={onNew} /> : <Filled {...list.data} />)}
    </div>
  )
}

function NoAgreements({ onNew }: { readonly onNew: () => void }) {
  return (
    <EmptyState
      icon={IconFiles}
      title={agreementsWords.emptyTitle}
      action={
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={onNew}>
          {agreementsWords.draftFirst}
        </Button>
      }
    >
      {agreementsWords.emptyHelp}
    </EmptyState>
  )
}

function Filled({ agreements, total }: Output<'agreements.list'>) {
  const says = total > agreements.length ? agreementsWords.some : total === 1 ? agreementsWords.one : agreementsWords.many
  return (
    <>
      <AgreementsTable agreements={agreements} />
      <footer className={styles.foot}>
        <span>{fill(says, { total: total.toLocaleString('en-US'), shown: agreements.length.toLocaleString('en-US') })}</span>
        <span className={styles.keys}>{agreementsWords.keys}</span>
      </footer>
    </>
  )
}
