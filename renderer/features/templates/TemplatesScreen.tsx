import { IconTemplate } from '@tabler/icons-react'
import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { templatesWords as words } from '../../../main/contract/messages/screens/templates.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { linkTo } from '../../ui/place.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import styles from './templates.module.css'

type Contents = Output<'templates.contents'>[number]

/** The templates of this installation. */
export function TemplatesScreen() {
  useTitle(fill(frameWords.windowTitle, { screen: words.title }))
  const list = useAsk('templates.contents', {})
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{words.title}</h1>
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
        </>
      )}
    </div>
  )
}

function Item({ contents: { id, title, summary, clauses, questions, requirements } }: { readonly contents: Contents }) {
  const figures = [
    [words.clauses, clauses],
    [words.questions, questions],
    [words.requirements, requirements],
    [words.reviewed, words.notReviewed],
  ] as const
  return (
    <li className={styles.item}>
      <a {...linkTo(`/templates/${id}`)} className={styles.name} aria-label={fill(words.read, { title })}>
        {title}
      </a>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.summary}>{summary}</p>
    </li>
  )
}
