import type { ComponentProps } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { remindersWords as words } from '../../../main/contract/messages/screens/reminders.ts'
import { LeadTimesForm } from './LeadTimesForm.tsx'
import styles from './reminders.module.css'

/** Lead times, folded to whether there are any of one's own. */
export function FoldedLeads(form: ComponentProps<typeof LeadTimesForm>) {
  const count = Object.keys(form.leads).length
  const aside = count === 0 ? '' : count === 1 ? words.ownOne : fill(words.ownCount, { count })
  return (
    <details className={styles.fold}>
      <summary>
        {words.leads} {aside !== '' && <span className={styles.aside}>{aside}</span>}
      </summary>
      <LeadTimesForm {...form} />
    </details>
  )
}
