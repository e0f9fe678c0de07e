import { fill } from '../../../../main/contract/messages/fill.ts'
import { clauseWords, dropWords } from '../../../../main/contract/messages/screens/drafting.ts'
import styles from './ClauseDrag.module.css'
import { useClauseDrag } from './useClauseDrag.ts'

/** While a clause is dragged: the line where it would go, and what is under the pointer. */
export function ClauseDrag({ desk }: { readonly desk: { readonly current: HTMLElement | null } }) {
  const drag = useClauseDrag(desk)
  if (drag === null) return null
  const { line, drop, name, pointer } = drag
  const refused = drop !== null && 'refused' in drop ? drop.refused : null
  return (
    <>
      {line !== null && drop !== null && <div className={styles.line} data-refused={refused !== null || undefined} style={{ top: line.top, left: line.left, width: line.width }} />}
      <div className={styles.chip} data-refused={refused !== null || undefined} style={{ left: pointer.x, top: pointer.y }}>
        <strong>{name}</strong>
        <span>{refused === null ? dropWords.escape : dropWords.refused[refused]}</span>
      </div>
    </>
  )
}

/** What a clause is dragged by. The keys move it too, so it is no stop of the Tab key. */
export function Grip({ name }: { readonly name: string }) {
  const label = fill(clauseWords.drag, { clause: name })
  return <button type="button" tabIndex={-1} data-grip="" className={styles.grip} aria-label={label} title={dropWords.hint} />
}
