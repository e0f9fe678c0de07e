import { Button } from '@mantine/core'
import { IconAlertTriangle, IconRepeat } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { renewalWords as words } from '../../../main/contract/messages/screens/renewals.ts'
import type { RenewalView } from '../../../main/contract/renewals.ts'
import { useAsk } from '../../core.ts'
import { RenewalDialog } from './RenewalDialog.tsx'
import styles from './renewals.module.css'

/** A band over an agreement while a renewal waits for a decision, or came without one. */
export function RenewalBanner({ agreement }: { readonly agreement: Pick<AgreementDetails, 'id' | 'number'> }) {
  const [deciding, setDeciding] = useState(false)
  const view = useAsk('renewals.get', { agreement: agreement.id }).data
  const says = view && saysOf(view)
  const late = view !== undefined && view.unread.length > 0
  const Symbol = late ? IconAlertTriangle : IconRepeat
  return (
    <div>
      {says && (
        <section aria-label={words.band} className={styles.band} data-late={late || undefined}>
          <Symbol size={16} stroke={1.75} aria-hidden />
          <p className={styles.bandSays}>{says}</p>
          <Button size="xs" variant="default" onClick={() => setDeciding(true)}>
            {late ? words.answer : words.decide}
          </Button>
        </section>
      )}
      <RenewalDialog agreement={agreement} view={view} opened={deciding} onClose={() => setDeciding(false)} />
    </div>
  )
}

function saysOf({ unread, coming }: RenewalView): string | null {
  const last = unread.at(-1)
  if (last) return unread.length > 1 ? fill(words.unreadMany, { count: unread.length, renews: dayInWords(last.renews) }) : fill(words.unread[last.outcome], { renews: dayInWords(last.renews), day: dayInWords(last.noticeBy) })
  return coming?.asks ? fill(words.asks, { renews: dayInWords(coming.renews), day: dayInWords(coming.noticeBy) }) : null
}
