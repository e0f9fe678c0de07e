import { houseStyleWords as words } from '../../../main/contract/messages/screens/house-style.ts'
import type { HouseStyleChoice } from '../../../main/domain/house-style.ts'
import { resolve } from '../../../main/document/resolve.ts'
import type { ResolvedClause } from '../../../main/document/resolved.ts'
import type { Block, DocumentTree } from '../../../main/document/tree.ts'
import { useAsk } from '../../core.ts'
import styles from './FirstPage.module.css'
import './fonts.ts'

const paragraph = (id: string, text: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', text }] })
const clause = (id: string, heading: string | null, children: readonly Block[]): Block => ({ kind: 'clause', id, origin: null, heading: heading === null ? null : [{ kind: 'text', text: heading }], children })

const sample: DocumentTree = {
  language: 'en-US',
  title: [{ kind: 'text', text: words.sampleTitle }],
  body: [clause('a', words.sampleHeading, [clause('b', null, [paragraph('p', words.sampleFirst)]), clause('c', null, [paragraph('q', words.sampleSecond)])])],
}

/** The top of a first page as it will look; a picture of it, for what it says is made up. */
export function FirstPage({ style }: { readonly style: HouseStyleChoice }) {
  const mine = useAsk('organizations.mine', {})
  const { letterhead, font, paper, numbering, contents } = style
  const [first] = resolve(sample, {}, [], numbering).body
  return (
    <figure className={styles.figure}>
      <div className={styles.page} data-font={font} data-paper={paper} aria-hidden="true">
        {letterhead.shown && (letterhead.logo !== null || letterhead.lines.length > 0) && (
          <div className={styles.letterhead}>
            {letterhead.logo && <img src={`data:${letterhead.logo.mediaType};base64,${letterhead.logo.base64}`} alt="" className={styles.logo} />}
            <div className={styles.lines}>
              {letterhead.lines.map((line, index) => (
                <p key={index} dir="auto">
                  {line}
                </p>
              ))}
            </div>
          </div>
        )}
        {!letterhead.shown && <p className={styles.running}>{mine.data?.setUp ? mine.data.organization.name : ''}</p>}
        <p className={styles.title}>{words.sampleTitle}</p>
        {contents && <Contents first={first?.kind === 'clause' ? first : null} />}
        {first?.kind === 'clause' && <Sample clause={first} />}
      </div>
      <figcaption className={styles.caption}>{words.preview}</figcaption>
    </figure>
  )
}

function Contents({ first }: { readonly first: ResolvedClause | null }) {
  return (
    <div className={styles.contents}>
      <p className={styles.heading}>{words.sampleContents}</p>
      <p className={styles.entry}>
        <span>
          {first?.number} {words.sampleHeading}
        </span>
        <span>2</span>
      </p>
    </div>
  )
}

function Sample({ clause: { number, heading, children } }: { readonly clause: ResolvedClause }) {
  return (
    <>
      <p className={styles.heading}>
        <span className={styles.number}>{number}</span>
        {heading?.map(({ text }) => text)}
      </p>
      {children.map((child) => child.kind === 'clause' && <SampleClause key={child.id} clause={child} />)}
    </>
  )
}

function SampleClause({ clause: { number, children } }: { readonly clause: ResolvedClause }) {
  return (
    <p className={styles.clause}>
      <span className={styles.number}>{number}</span>
      <span>{children.map((child) => child.kind === 'paragraph' && child.content.map(({ text }) => text))}</span>
    </p>
  )
}
