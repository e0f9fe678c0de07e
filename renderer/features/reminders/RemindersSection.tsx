import { Checkbox, NativeSelect } from '@mantine/core'
import type { Preferences } from '../../../main/contract/bridge.ts'
import type { Input, Output } from '../../../main/contract/index.ts'
import { remindersWords as words } from '../../../main/contract/messages/screens/reminders.ts'
import { inheritedLeads } from '../../../main/domain/reminder/lead-times.ts'
import { call, shell, troubleOf, useAsk, usePreferences } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { CalendarFile } from './CalendarFile.tsx'
import { FoldedLeads } from './FoldedLeads.tsx'
import type { Leads } from './LeadTimesForm.tsx'
import styles from './reminders.module.css'

/** When reminders come, and whether the app goes on without a window for them. */
export function RemindersSection() {
  const settings = useAsk('reminders.settings', {})
  return (
    <Section title={words.settings} help={words.settingsHelp}>
      {settings.isError && <ProblemNote trouble={troubleOf(settings.error)} onRetry={() => void settings.refetch()} />}
      <div className={styles.settings}>
        {settings.data && <Times settings={settings.data} />}
        <Running />
      </div>
      {settings.data && (
        <>
          <EveryonesLeads {...settings.data} />
          <CalendarFile file={settings.data.calendarFile} />
        </>
      )}
    </Section>
  )
}

/** The lead times of everything that has none of its own. */
function EveryonesLeads({ hour, quiet, leads }: Output<'reminders.settings'>) {
  return <FoldedLeads leads={leads} inherited={inheritedLeads({ template: null, settings: null })} onChange={(next) => void call('reminders.setSettings', { hour, quiet, leads: next }).catch(reportTrouble)} />
}

function Times({ settings: { hour, quiet, leads } }: { readonly settings: Output<'reminders.settings'> }) {
  const keep = (change: Partial<Input<'reminders.setSettings'>>) => void call('reminders.setSettings', { hour, quiet, leads: leads as Leads, ...change }).catch(reportTrouble)
  return (
    <>
      <Time label={words.hour} value={hour} onChange={(next) => keep({ hour: next })} />
      <Checkbox label={words.quiet} checked={quiet !== null} onChange={() => keep({ quiet: quiet === null ? { from: '20:00', to: '07:00' } : null })} />
      {quiet && (
        <div className={styles.times}>
          <Time label={words.quietFrom} value={quiet.from} onChange={(from) => keep({ quiet: { ...quiet, from } })} />
          <Time label={words.quietTo} value={quiet.to} onChange={(to) => keep({ quiet: { ...quiet, to } })} />
        </div>
      )}
    </>
  )
}

const halfHours = Array.from({ length: 48 }, (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`)

/** A time of the day as the app writes it everywhere, whatever the system's own way. */
function Time({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (time: string) => void }) {
  const offered = halfHours.includes(value) ? halfHours : [...halfHours, value].toSorted()
  return <NativeSelect label={label} value={value} data={offered} onChange={({ currentTarget: { value: next } }) => onChange(next)} />
}

function Running() {
  const { staysOpen, startsAtLogin } = usePreferences()
  const keep = (choice: Pick<Preferences, 'staysOpen' | 'startsAtLogin'>) => void shell.keepRunning(choice).catch(reportTrouble)
  return (
    <>
      <Checkbox label={words.staysOpen} description={words.staysOpenHelp} checked={staysOpen} onChange={() => keep({ staysOpen: !staysOpen, startsAtLogin: startsAtLogin && !staysOpen })} />
      <Checkbox label={words.startsAtLogin} description={words.startsAtLoginHelp} disabled={!staysOpen} checked={startsAtLogin} onChange={() => keep({ staysOpen, startsAtLogin: !startsAtLogin })} />
    </>
  )
}
