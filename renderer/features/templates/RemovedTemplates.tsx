import { Button } from '@mantine/core'
import { fill } from '../../../main/contract/messages/fill.ts'
import { templatesWords as words } from '../../../main/contract/messages/screens/templates.ts'
import { useAsk } from '../../core.ts'
import { putTemplateBack } from './moves.ts'
import styles from './templates.module.css'

/** Own templates that were moved to the Trash, when there are any. */
export function RemovedTemplates() {
  const { data = [] } = useAsk('ownTemplates.removed', {})
  if (data.length === 0) return null
  return (
    <section aria-label={words.trash} className={styles.trash}>
      <h2>{words.trash}</h2>
      <p className={styles.summary}>{words.trashHelp}</p>
      <ul>
        {data.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            <Button variant="subtle" size="xs" aria-label={fill(words.putBackNamed, { title })} onClick={() => void putTemplateBack(id)}>
              {words.putBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
