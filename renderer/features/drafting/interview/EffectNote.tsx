import { fill } from '../../../../main/contract/messages/fill.ts'
import { effectWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { goToClause } from '../paper/clause-id.ts'
import type { Mark } from '../text/numbers.ts'
import { useLastEffect } from '../text/useEffects.ts'
import styles from './Interview.module.css'
import { clauseInWords } from '../text/clause-name.ts'

/** Under the question that was answered last: which clauses came with the answer, and which went. */
export function EffectNote({ question }: { readonly question: string }) {
  const last = useLastEffect()
  if (last?.question !== question) return null
  const { added, taken } = last
  const [first] = added
  return (
    <div role="status" className={styles.effect}>
      {first && (
        <button type="button" className={styles.effectGo} onClick={() => goToClause(first.id)}>
          {fill(effectWords.adds, { places: placesOf(added) })}
        </button>
      )}
      {taken.length > 0 && <p>{fill(effectWords.takes, { places: placesOf(taken) })}</p>}
    </div>
  )
}

/** At most this many are named. */
const most = 3

function placesOf(marks: readonly Mark[]): string {
  const named = marks.slice(0, most).map(({ kind, says }) => (kind === 'clause' ? clauseInWords(says) : says))
  return [...named, ...(marks.length > most ? [fill(effectWords.more, { count: marks.length - most })] : [])].join(', ')
}
