import type { ReactNode } from 'react'
import { documentWords } from '../../../../main/document/document-words.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import type { ResolvedBlock, ResolvedClause } from '../../../../main/document/resolved.ts'
import { CommentMark } from '../comments/CommentMark.tsx'
import { ChangedWords } from './changed.tsx'
import { Grip } from './ClauseDrag.tsx'
import { clauseId } from './clause-id.ts'
import { ClauseMark, JustAdded } from './ClauseMark.tsx'
import { Inlines } from './Inlines.tsx'
import { usePaperLanguage } from './labels.ts'
import { ClauseEditor } from '../editor/ClauseEditor.tsx'
import { useTextEditing } from '../text/editing.ts'
import { useLinePlace } from './line-place.ts'
import styles from './Paper.module.css'
import { RowsTable } from './RowsTable.tsx'
import { Signatures } from './Signatures.tsx'
import { Table } from './Table.tsx'
import { clauseInWords, clauseName } from '../text/clause-name.ts'

type BlockOf<K extends ResolvedBlock['kind']> = Extract<ResolvedBlock, { kind: K }>

/** How each kind of block stands on the paper; a kind that is forgotten fails to compile. */
const draw: { readonly [K in ResolvedBlock['kind']]: (block: BlockOf<K>) => ReactNode } = {
  clause: (block) => <Clause clause={block} />,
  paragraph: (block) => (
    <p>
      <Inlines content={block.content} />
    </p>
  ),
  definition: (block) => <Definition definition={block} />,
  list: (block) => {
    const List = block.ordered ? 'ol' : 'ul'
    return (
      <List className={styles.list}>
        {block.items.map((item, index) => (
          <li key={index}>
            <Blocks blocks={item} />
          </li>
        ))}
      </List>
    )
  },
  table: (block) => (block.question === undefined ? <Table table={block} /> : <RowsTable table={block} />),
  schedule: (block) => (
    <section id={clauseId(block.id)} tabIndex={-1} className={styles.schedule}>
      <JustAdded id={block.id} place={block.number} />
      <h3 className={styles.scheduleTitle}>
        <span>{block.number}</span> <Inlines content={block.title} />
      </h3>
      <Blocks blocks={block.children} />
    </section>
  ),
  signatures: (block) => <Signatures blocks={block.blocks} />,
}

export function Blocks({ blocks }: { readonly blocks: readonly ResolvedBlock[] }) {
  return blocks.map((block) => <Block key={block.id} block={block} />)
}

function Block({ block }: { readonly block: ResolvedBlock }) {
  return (draw[block.kind] as (block: ResolvedBlock) => ReactNode)(block)
}

/** A clause: its number hangs in a column of its own, beside the heading or else beside its first text. */
function Clause({ clause }: { readonly clause: ResolvedClause }) {
  const { selected, opened, stop, movable } = useClause(clause.id)
  const { number, level, id } = clause
  return (
    <>
      <section
        id={clauseId(id)}
        role="group"
        aria-label={clauseName(clause.fullNumber)}
        tabIndex={stop ? 0 : -1}
        className={styles.clause}
        data-clause={id}
        data-level={level}
        data-selected={selected || undefined}
        data-wide={number.length > 6 || undefined}
      >
        {opened === 'here' ? (
          <Written number={number} name={clause.fullNumber} />
        ) : (
          <ChangedWords clause={clause}>
            <Read clause={clause} grip={movable && <Grip name={clauseInWords(clause.fullNumber)} />} />
          </ChangedWords>
        )}
      </section>
      {opened === 'after' && (
        <section className={styles.clause} data-level={level} data-selected>
          <Written number="" name="" />
        </section>
      )}
    </>
  )
}

/** Whether the person is at this clause, writes in it or after it, and whether the Tab key stops at it. */
function useClause(id: string) {
  const { selected, opened, stop, frozen } = useTextEditing()
  const where = opened?.fresh?.after === id ? 'after' : opened?.at === id ? 'here' : null
  return { selected: selected === id, opened: where, stop: stop === id, movable: !frozen && opened === null && id === treeIdOf(id) }
}

function Written({ number, name }: { readonly number: string; readonly name: string }) {
  const { opened } = useTextEditing()
  const language = usePaperLanguage()
  return (
    opened && (
      <div className={styles.row}>
        <span className={styles.number}>{number}</span>
        <ClauseEditor key={opened.clause} opened={opened} number={name} language={language} />
      </div>
    )
  )
}

function Read({ clause, grip }: { readonly clause: ResolvedClause; readonly grip: ReactNode }) {
  const { heading, children, number, level } = clause
  const beside = heading === null && children[0]?.kind !== 'clause' ? children[0] : undefined
  const rest = beside ? children.slice(1) : children
  return (
    <>
      <ClauseMark clause={clause} />
      <CommentMark clause={clause.id} number={clause.fullNumber} />
      <div className={styles.row}>
        {grip}
        <span className={styles.number}>{number}</span>
        <div className={styles.text}>
          {heading && <Heading level={level}>{<Inlines content={heading} />}</Heading>}
          {beside && <Block block={beside} />}
        </div>
      </div>
      {rest.map((child) =>
        child.kind === 'clause' ? (
          <Clause key={child.id} clause={child} />
        ) : (
          <div key={child.id} className={styles.row}>
            <span />
            <div className={styles.text}>
              <Block block={child} />
            </div>
          </div>
        ),
      )}
    </>
  )
}

/** A term and what it means; the marks around it are those of the language. */
function Definition({ definition }: { readonly definition: BlockOf<'definition'> }) {
  const { id, term, content, children } = definition
  const { quotes } = documentWords(usePaperLanguage())
  return (
    <div id={clauseId(id)} tabIndex={-1} className={styles.definition}>
      <p>
        {quotes.open}
        <strong ref={useLinePlace(definition)}>{term}</strong>
        {quotes.close} <Inlines content={content} />
      </p>
      <Blocks blocks={children} />
    </div>
  )
}

function Heading({ level, children }: { readonly level: number; readonly children: ReactNode }) {
  const Tag = (['h3', 'h4', 'h5', 'h6'] as const)[level - 1] ?? 'h6'
  return <Tag className={styles.heading}>{children}</Tag>
}
