import { derivationInWords, derivedKindWords } from '../../../main/contract/messages/derivation.ts'
import { awaitedWords, termWords as words } from '../../../main/contract/messages/screens/term.ts'
import type { Term } from '../../../main/domain/agreement.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { shortDate, todayHere } from '../../ui/dates.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import styles from './details.module.css'

/** Every date that follows from a term, with its reason; `typed`: as it stands in the form, kept or not; `stale`: the form has changes that cannot be, and these dates are of the term before them. */
export function Derivation({ agreement, typed, stale = false }: { readonly agreement: string; readonly typed?: Term; readonly stale?: boolean }) {
  const asked = typed && termAsTyped(typed)
  const derived = useAsk('deadlines.derive', { agreement, ...(asked && { term: asked }) })
  if (derived.isError) return <ProblemNote trouble={troubleOf(derived.error)} />
  if (!derived.data) return null
  const { awaits, dates } = derived.data
  return (
    <section aria-label={words.derived} className={styles.derived}>
      <h4>{words.derived}</h4>
      {stale && <p className={styles.aside}>{words.stale}</p>}
      {awaits && <p>{awaitedWords[awaits]}</p>}
      {!awaits && dates.length === 0 && <p>{words.nothingFollows}</p>}
      <ul className={styles.list}>
        {dates.map(({ kind, date, because }) => (
          <li key={`${kind} ${date}`} className={styles.item}>
            <span className={styles.who}>
              {derivedKindWords[kind]}: {shortDate(date)}
            </span>
            {date < todayHere() && <span className={styles.overdue}> · {words.overdue}</span>}
            <p className={styles.aside}>{derivationInWords(because)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function termAsTyped(term: Term) {
  return { ...term, ownHolidays: [...term.ownHolidays] }
}
