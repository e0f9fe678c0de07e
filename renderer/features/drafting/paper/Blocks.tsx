import type { ReactNode } from 'react'
import type { ResolvedBlock, ResolvedClause } from '../../../../main/document/resolved.ts'
import { clauseId, Inlines } from './Inlines.tsx'
import styles from './Paper.module.css'
import { Signatures } from './Signatures.tsx'

type BlockOf<K extends ResolvedBlock['kind']> = Extract<ResolvedBlock, { kind: K }>

/** How each kind of block stands on the paper; a kind that is forgotten fails to compile. */
const draw: { readonly [K in ResolvedBlock['kind']]: (block: BlockOf<K>) => ReactNode } = {
  clause: (block) => <Clause clause={block} />,
  paragraph: (block) => (
    <p>
      <Inlines content={block.content} />
    </p>
  ),
  definition: ({ term, content, children }) => (
    <>
      <p>
        “<strong>{term}</strong>” <Inlines content={content} />
      </p>
      <Blocks blocks={children} />
    </>
  ),
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
  table: (block) => <Table table={block} />,
  schedule: (block) => (
    <section id={clauseId(block.id)} className={styles.schedule}>
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
  const { heading, children, number, level } = clause
  const beside = heading === null && children[0]?.kind !== 'clause' ? children[0] : undefined
  const rest = beside ? children.slice(1) : children
  return (
    <section id={clauseId(clause.id)} className={styles.clause} data-level={level}>
      <div className={styles.row}>
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
    </section>
  )
}

function Heading({ level, children }: { readonly level: number; readonly children: ReactNode }) {
  const Tag = (['h3', 'h4', 'h5', 'h6'] as const)[level - 1] ?? 'h6'
  return <Tag className={styles.heading}>{children}</Tag>
}

function Table({ table }: { readonly table: BlockOf<'table'> }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {table.head.map((cell, index) => (
            <th key={index} scope="col">
              <Inlines content={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>
                <Inlines content={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
