import { fill } from '../../../main/contract/messages/fill.ts'
import { templatesWords as words } from '../../../main/contract/messages/screens/templates.ts'
import { useAsk } from '../../core.ts'
import { linkTo } from '../../ui/place.ts'
import styles from './templates.module.css'

/** Own templates that cannot be used: where each mistake stands, and what to do. */
export function BrokenOwn() {
  const { data } = useAsk('templates.list', {})
  const broken = (data?.broken ?? []).filter(({ id }) => id.startsWith('my-'))
  if (broken.length === 0) return null
  return (
    <section aria-label={words.broken} className={styles.trash}>
      <h2>{words.broken}</h2>
      {broken.map(({ id, problems }) => (
        <div key={id}>
          <p>
            <a {...linkTo(`/templates/${id}/edit`)}>{fill(words.mend, { id })}</a>
          </p>
          <ul>
            {problems.slice(0, 5).map(({ line, message, remedy }, index) => (
              <li key={index}>
                {fill(words.place, { line })} {message} {remedy}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
