import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconMail, IconMessages, type Icon } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { renewalChoiceWords, renewalEntrySays, renewalWords as words } from '../../../main/contract/messages/screens/renewals.ts'
import type { RenewalEntryView, RenewalView } from '../../../main/contract/renewals.ts'
import { useAsk } from '../../core.ts'
import { shortDate } from '../../ui/dates.ts'
import { linkTo } from '../../ui/place.ts'
import { Section } from '../../ui/Section.tsx'
import lifecycle from './lifecycle.module.css'
import { RenewalDialog } from './RenewalDialog.tsx'
import styles from './renewals.module.css'

/** The renewals of an agreement that come by themselves: the next, what was decided, and what was left undecided; nothing where there are none. */
export function RenewalSection({ agreement }: { readonly agreement: Pick<AgreementDetails, 'id' | 'number'> }) {
  const [deciding, setDeciding] = useState(false)
  const view = useAsk('renewals.get', { agreement: agreement.id }).data
  if (!view || (view.coming === null && view.unread.length === 0 && view.entries.length === 0)) return null
  const late = view.unread.length > 0
  return (
    <Section title={words.section} help={words.help}>
      <Coming coming={view.coming} />
      {late && <p className={styles.late}>{fill(words.unreadHead, { count: view.unread.length })}</p>}
      {view.entries.length > 0 && (
        <ol className={lifecycle.list}>
          {view.entries.map((entry, at) => (
            <Entry key={view.entries.length - at} entry={entry} />
          ))}
        </ol>
      )}
      {(late || view.coming !== null) && (
        <Button variant="default" className={lifecycle.add} onClick={() => setDeciding(true)}>
          {late ? words.answer : view.coming?.decision ? words.change : words.decide}
        </Button>
      )}
      <RenewalDialog agreement={agreement} view={view} opened={deciding} onClose={() => setDeciding(false)} />
    </Section>
  )
}

function Coming({ coming }: Pick<RenewalView, 'coming'>) {
  if (coming === null) return <p className={styles.says}>{words.noneComing}</p>
  const { renews, noticeBy, asksFrom, asks, decision } = coming
  return (
    <div className={styles.coming}>
      <p className={lifecycle.who}>{fill(words.next, { renews: dayInWords(renews) })}</p>
      <p className={lifecycle.aside}>{fill(words.lastDay, { day: dayInWords(noticeBy) })}</p>
      <p className={lifecycle.aside} data-tone={asks ? 'late' : undefined}>
        {decision ? renewalChoiceWords[decision.choice].name : asks ? words.waits : fill(words.asksFrom, { day: dayInWords(asksFrom) })}
      </p>
    </div>
  )
}

const symbols: Readonly<Record<RenewalEntryView['entry'], Icon>> = { keep: IconCheck, renegotiate: IconMessages, notice: IconMail, 'taken-back': IconArrowBackUp, undecided: IconAlertTriangle, 'not-given': IconAlertTriangle }

function Entry({ entry: { entry, renews, grounds, by, on, superseded, paper } }: { readonly entry: RenewalEntryView }) {
  const Symbol = symbols[entry]
  const when = by === '' ? fill(words.noted, { date: shortDate(on) }) : fill(words.by, { by, date: shortDate(on) })
  return (
    <li className={lifecycle.item} data-tone={entry === 'undecided' || entry === 'not-given' ? 'waiting' : entry === 'keep' && !superseded ? 'well' : undefined}>
      <Symbol size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={lifecycle.who}>{fill(renewalEntrySays[entry], { renews: shortDate(renews) })}</p>
        <p className={lifecycle.aside}>
          {when}
          {superseded && `, ${words.superseded}`}
        </p>
        {grounds !== '' && <p className={lifecycle.said}>{grounds}</p>}
        {paper && <a {...linkTo(`/agreements/${paper.id}`)}>{paper.number}</a>}
      </div>
    </li>
  )
}
