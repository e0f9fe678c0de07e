import { documentWords } from '../../../../main/document/document-words.ts'
import type { SignatureBlock } from '../../../../main/document/resolved.ts'
import { useQuestionFocus } from '../focus.ts'
import { usePaperLanguage } from './labels.ts'
import styles from './Paper.module.css'

/** A block for each signatory: party, a line to sign on, and who signs. */
export function Signatures({ blocks }: { readonly blocks: readonly SignatureBlock[] }) {
  const words = documentWords(usePaperLanguage())
  const focus = useQuestionFocus()
  return (
    <div className={styles.signatures}>
      {blocks.map((block) => (
        <div key={block.role} className={styles.signature} data-current={focus.current === block.role || undefined}>
          <div>
            <p className={styles.signatureParty} dir="auto">
              {block.party}
            </p>
            {block.actingThrough && <p dir="auto">{block.actingThrough}</p>}
          </div>
          <dl className={styles.signatureLines}>
            <Line term={words.signature} />
            <Line term={words.name} value={block.name} />
            <Line term={words.title} value={block.title} />
            {block.authority && <Line term={words.authority} value={block.authority} />}
            <Line term={words.date} />
          </dl>
        </div>
      ))}
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
