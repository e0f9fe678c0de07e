import { IconAlertTriangle } from '@tabler/icons-react'
import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { newAgreementWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import styles from './NewAgreement.module.css'

/** The templates that cannot be used: where each mistake stands, and what to do. */
export function BrokenTemplates({ broken }: { readonly broken: Output<'templates.list'>['broken'] }) {
  if (broken.length === 0) return null
  return (
    <section aria-label={words.broken} tabIndex={0} className={styles.broken}>
      <h3 className={styles.brokenTitle}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {words.broken}
      </h3>
      {broken.map(({ id, problems }) => (
        <div key={id}>
          <p className={styles.name}>{id}</p>
          <ul className={styles.problems}>
            {problems.map(({ file, line, message, remedy }, index) => (
              <li key={index}>
                <span className={styles.where}>{fill(words.place, { file, line })}</span> {message} {remedy}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
