import { memo, useEffect, useRef } from 'react'
import { paperWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { ResolvedDocument } from '../../../../main/document/resolved.ts'
import { useQuestionFocus } from '../focus.ts'
import { useTextEditing } from '../text/editing.ts'
import { Blocks } from './Blocks.tsx'
import { ClauseDrag } from './ClauseDrag.tsx'
import { Library, type LibraryWords } from './changed.tsx'
import { useLinePlace } from './line-place.ts'
import { PaperLanguage, QuestionLabels } from './labels.ts'
import styles from './Paper.module.css'
import { useClauseKeys } from './useClauseKeys.ts'

interface Props {
  readonly number: string
  /** My organization, whose paper it is. */
  readonly organization: string
  readonly document: ResolvedDocument
  readonly labels: ReadonlyMap<string, string>
  readonly library: LibraryWords
}

/** The agreement as it will read, on its ground. */
export function Paper({ number, organization, document, labels, library }: Props) {
  const paper = useRef<HTMLElement>(null)
  useCurrentInSight(paper)
  useClauseKeys(paper, useTextEditing())
  return (
    <section ref={paper} aria-label={paperWords.title} className={styles.desk} tabIndex={0}>
      <p className="sr">{paperWords.keys}</p>
      <ClauseDrag desk={paper} />
      <PaperLanguage value={document.language}>
        <QuestionLabels value={labels}>
          <Library value={library}>
            <Sheet number={number} organization={organization} document={document} />
          </Library>
        </QuestionLabels>
      </PaperLanguage>
    </section>
  )
}

const Sheet = memo(function Sheet({ number, organization, document }: Omit<Props, 'labels' | 'library'>) {
  return (
    <article className={styles.paper} lang={document.language}>
      <p className={styles.running}>
        <span dir="auto">{organization}</span>
        <span>{number}</span>
      </p>
      <h2 ref={useLinePlace(document)} className={styles.title}>
        {document.title}
      </h2>
      <div className={styles.body}>
        <Blocks blocks={document.body} />
      </div>
    </article>
  )
})

/** Keeps the first marked field in sight. */
function useCurrentInSight(paper: { readonly current: HTMLElement | null }): void {
  const { current } = useQuestionFocus()
  useEffect(() => {
    if (current !== null && !paper.current?.contains(document.activeElement)) paper.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current, paper])
}
