import { documentWords } from '../../../../main/document/document-words.ts'
import type { SignatureBlock } from '../../../../main/document/resolved.ts'
import { useQuestionFocus } from '../focus.ts'
import { useLinePlace } from './line-place.ts'
import { usePaperLanguage } from './labels.ts'
import styles from './Signatures.module.css'

/** A block for each signatory: party, a line to sign on, who signs, and as what. */
export function Signatures({ blocks }: { readonly blocks: readonly SignatureBlock[] }) {
  return (
    <div className={styles.signatures}>
      {blocks.map((block) => (
        <Signature key={block.role} block={block} />
      ))}
    </div>
  )
}

function Signature({ block }: { readonly block: SignatureBlock }) {
  const words = documentWords(usePaperLanguage())
  const focus = useQuestionFocus()
  return (
    <div ref={useLinePlace(block)} className={styles.signature} data-current={focus.current === block.role || undefined}>
      <div>
        {block.capacity !== 'party' && <p className={styles.capacity}>{words.capacities[block.capacity]}</p>}
        <p className={styles.party} dir="auto">
          {block.party}
        </p>
        {block.actingThrough && <p dir="auto">{block.actingThrough}</p>}
      </div>
      <div className={styles.signed} data-seal={block.seal || undefined}>
        <dl className={styles.lines}>
          <Line term={words.signature} />
          <Line term={words.name} value={block.name} />
          <Line term={words.title} value={block.title} />
          {block.authority && <Line term={words.authority} value={block.authority} />}
          {block.resolution && <Line term={words.resolution} value={block.resolution} />}
          <Line term={words.date} />
        </dl>
        {block.seal && <p className={styles.seal}>{words.seal}</p>}
      </div>
    </div>
  )
}

function Line({ term, value = '' }: { readonly term: string; readonly value?: string }) {
  return (
    <div className={styles.line}>
      <dt>{term}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  )
}
