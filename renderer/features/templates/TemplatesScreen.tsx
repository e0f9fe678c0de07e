import { Button } from '@mantine/core'
import { IconDownload, IconTemplate } from '@tabler/icons-react'
import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { templatesWords as words } from '../../../main/contract/messages/screens/templates.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { linkTo } from '../../ui/place.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { shortDate } from '../../ui/dates.ts'
import { BrokenOwn } from './BrokenOwn.tsx'
import { importTemplate } from './moves.ts'
import { OwnMark } from './OwnMark.tsx'
import { RemovedTemplates } from './RemovedTemplates.tsx'
import styles from './templates.module.css'

type Contents = Output<'templates.contents'>[number]

/** The templates of this installation, and the person's own. */
export function TemplatesScreen() {
  useTitle(fill(frameWords.windowTitle, { screen: words.title }))
  const list = useAsk('templates.contents', {})
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        <Button variant="default" title={words.importHelp} leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />} onClick={() => void importTemplate()}>
          {words.importFrom}
        </Button>
      </div>
      {list.isPending && (
        <p role="status" className={styles.note}>
          {frameWords.loading}
        </p>
      )}
      {list.isError && (
        <div className={styles.note}>
          <ProblemNote trouble={troubleOf(list.error)} onRetry={() => void list.refetch()} />
        </div>
      )}
      {list.data?.length === 0 && (
        <EmptyState icon={IconTemplate} title={words.emptyTitle}>
          {words.emptyHelp}
        </EmptyState>
      )}
      {list.data && list.data.length > 0 && (
        <>
          <p className={styles.help}>{words.help}</p>
          <ul className={styles.list} aria-label={words.title}>
            {list.data.map((contents) => (
              <Item key={contents.id} contents={contents} />
            ))}
          </ul>
          <BrokenOwn />
          <RemovedTemplates />
        </>
      )}
    </div>
  )
}

function Item({ contents: { id, title, summary, clauses, questions, requirements, own, unfinished, review } }: { readonly contents: Contents }) {
  const figures = [
    [words.clauses, clauses],
    [words.questions, questions],
    [words.requirements, requirements],
    [words.reviewed, review === null ? words.notReviewed : shortDate(review.on)],
  ] as const
  return (
    <li className={styles.item}>
      <div className={styles.names}>
        <a {...linkTo(`/templates/${id}`)} className={styles.name} aria-label={fill(words.read, { title })}>
          {title}
        </a>
        {own && <OwnMark />}
      </div>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.summary}>
        {summary}
        {unfinished && <span className={styles.unfinished}> {words.unfinished}.</span>}
      </p>
    </li>
  )
}
