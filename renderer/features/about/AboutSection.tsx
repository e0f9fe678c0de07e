import { settingsWords } from '../../../main/contract/messages/screens/settings.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import styles from './AboutSection.module.css'

/** The version. */
export function AboutSection() {
  const about = useAsk('app.about', {})
  return (
    <Section title={settingsWords.about}>
      {about.isError && <ProblemNote trouble={troubleOf(about.error)} onRetry={() => void about.refetch()} />}
      {about.data && (
        <dl className={styles.facts}>
          <dt>{settingsWords.version}</dt>
          <dd>{about.data.version}</dd>
        </dl>
      )}
    </Section>
  )
}
