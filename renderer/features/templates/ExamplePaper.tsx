import { Fragment, type ReactNode } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { templatesWords as words } from '../../../main/contract/messages/screens/templates.ts'
import type { ResolvedBlock, ResolvedClause, ResolvedDocument, ResolvedInline, SignatureBlock, WordChange } from '../../../main/document/resolved.ts'
import styles from './templates.module.css'

/** A document to read: nothing in it can be changed. */
export function ExamplePaper({ document }: { readonly document: ResolvedDocument }) {
  return (
    <article className={styles.paper} lang={document.language} aria-label={document.title}>
      <h2>{document.title}</h2>
      <Blocks blocks={document.body} />
    </article>
  )
}

function Blocks({ blocks }: { readonly blocks: readonly ResolvedBlock[] }) {
  return blocks.map((block) => <Block key={block.id} block={block} />)
}

function Block({ block }: { readonly block: ResolvedBlock }) {
  switch (block.kind) {
    case 'clause':
      return <Clause clause={block} />
    case 'paragraph':
      return (
        <p>
          <Words content={block.content} />
        </p>
      )
    case 'definition':
      return (
        <>
          <p>
            <strong>{block.term}</strong> <Words content={block.content} />
          </p>
          <Blocks blocks={block.children} />
        </>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={styles.list2}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return <Table {...block} />
    case 'schedule':
      return (
        <section className={styles.schedule}>
          <h3 className={styles.heading}>
            {block.number} <Words content={block.title} />
          </h3>
          <Blocks blocks={block.children} />
        </section>
      )
    case 'signatures':
      return (
        <div className={styles.signatures}>
          {block.blocks.map((signature) => (
            <Signature key={signature.role} {...signature} />
          ))}
        </div>
      )
  }
}

function Clause({ clause }: { readonly clause: ResolvedClause }) {
  const [first] = clause.children
  const Heading = clause.level === 1 ? 'h3' : 'h4'
  return (
    <section className={styles.clause}>
      <span className={styles.number}>{clause.number}</span>
      {clause.heading && (
        <Heading className={styles.heading}>
          <Words content={clause.heading} />
        </Heading>
      )}
      {first && <Blocks blocks={clause.children} />}
    </section>
  )
}

function Table({ head, rows }: Extract<ResolvedBlock, { readonly kind: 'table' }>) {
  return (
    <table className={styles.table}>
      {head.length > 0 && (
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                <Words content={cell} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, index) => (
              <td key={index}>
                <Words content={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Signature({ party, name, title }: SignatureBlock) {
  return (
    <div className={styles.signature}>
      <p>{party}</p>
      <p>{name === '' ? words.signature : fill(words.signedBy, { name, title }).replace(/, $/, '')}</p>
    </div>
  )
}

function compared(change: WordChange | undefined, text: ReactNode): ReactNode {
  return change === undefined ? text : change === 'taken' ? <del>{text}</del> : <ins>{text}</ins>
}

function Words({ content }: { readonly content: readonly ResolvedInline[] }) {
  return content.map((inline, index) => {
    if (inline.kind === 'reference') return <Fragment key={index}>{inline.text}</Fragment>
    const text = inline.kind === 'field' ? compared(inline.change, <span className={styles.field}>{inline.text}</span>) : inline.text
    const stressed = inline.emphasis ? <em>{text}</em> : text
    return <Fragment key={index}>{inline.strong ? <strong>{stressed}</strong> : stressed}</Fragment>
  })
}
