import { Button } from '@mantine/core'
import { IconCopy, IconFolderShare, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { templatesWords as words } from '../../../main/contract/messages/screens/templates.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { goTo, linkTo } from '../../ui/place.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { ExamplePaper } from './ExamplePaper.tsx'
import { shortDate } from '../../ui/dates.ts'
import { copyTemplate, exportTemplate, removeTemplate } from './moves.ts'
import { OwnMark } from './OwnMark.tsx'
import { Reviews } from './Reviews.tsx'
import styles from './templates.module.css'

interface Props {
  readonly template: string
  readonly onUse: (template: string) => void
  /** What else is kept for the template. */
  readonly beside: ReactNode
}

/** One template: what is in it, and how it reads. */
export function TemplateScreen({ template, onUse, beside }: Props) {
  const read = useAsk('templates.read', { template })
  if (read.data) return <Opened {...read.data} onUse={onUse} beside={beside} />
  return <div className={styles.note}>{read.isError ? <ProblemNote trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} /> : <p role="status">{frameWords.loading}</p>}</div>
}

function Opened({ contents, document, onUse, beside }: Output<'templates.read'> & Pick<Props, 'onUse' | 'beside'>) {
  const { id, title, kind, version, summary, clauses, questions, requirements, own, unfinished, review } = contents
  useTitle(fill(frameWords.windowTitle, { screen: title }))
  const once = useOnce()
  const facts = [
    [words.kind, kind],
    [words.version, version],
    [words.clauses, clauses],
    [words.questions, questions],
    [words.requirements, requirements],
    [words.reviewed, review === null ? words.notReviewed : shortDate(review.on)],
  ] as const
  return (
    <div className={styles.split}>
      <section aria-label={words.facts} className={styles.side}>
        <div>
          <a {...linkTo('/templates')} className={styles.crumb}>
            {words.back}
          </a>
          <h1>{title}</h1>
          {own && <OwnMark />}
        </div>
        <p className={styles.summary}>{summary}</p>
        {unfinished && <p className={styles.unfinished}>{words.unfinished}.</p>}
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => onUse(id)}>
          {words.use}
        </Button>
        {own && (
          <Button variant="default" leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />} onClick={() => goTo(`/templates/${id}/edit`)}>
            {words.edit}
          </Button>
        )}
        <Button variant="default" leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />} onClick={() => once(() => copyTemplate(id).then(() => false))}>
          {own ? words.duplicate : words.copy}
        </Button>
        <Button variant="subtle" leftSection={<IconFolderShare size={16} stroke={1.75} aria-hidden />} onClick={() => void exportTemplate(id, title)}>
          {words.exportAs}
        </Button>
        {own && (
          <Button variant="subtle" leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={() => void removeTemplate(id)}>
            {words.remove}
          </Button>
        )}
        <Reviews contents={contents} />
        {beside}
      </section>
      <section aria-label={words.paper} tabIndex={0} className={styles.desk}>
        <p className={styles.mark}>{words.example}</p>
        <ExamplePaper document={document} />
      </section>
    </div>
  )
}
