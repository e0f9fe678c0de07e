import { Button, NumberInput, Select } from '@mantine/core'
import { IconDatabase } from '@tabler/icons-react'
import { useState } from 'react'
import { backupRhythms, type Backups, keepLimits } from '../../../main/contract/backups.ts'
import type { Input } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { backupsWords as words, rhythmWords } from '../../../main/contract/messages/screens/backups.ts'
import { settingsWords } from '../../../main/contract/messages/screens/settings.ts'
import { call, shell, troubleOf, useAsk } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import styles from './backups.module.css'
import { BackupsTable } from './BackupsTable.tsx'
import { momentInWords } from './counts.ts'
import { MakeBackup } from './MakeBackup.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'

/** Where backups go, how often they are made, which there are, and the way back to one of them. */
export function BackupsSection() {
  const about = useAsk('app.about', {})
  const backups = useAsk('backups.list', {})
  const [restored, setRestored] = useState<Input<'backups.read'>['backup'] | null>(null)
  if (about.data?.sample) return null
  const fromElsewhere = async () => {
    const place = await shell.chooseFolder('restore')
    if (place) setRestored({ grant: place.grant })
  }
  return (
    <Section title={words.title} help={words.help}>
      {backups.isError && <ProblemNote trouble={troubleOf(backups.error)} onRetry={() => void backups.refetch()} />}
      {backups.data && (
        <div className={styles.section}>
          <Folder backups={backups.data} />
          {backups.data.trouble && <ProblemNote trouble={{ ...backups.data.trouble, details: `${backups.data.trouble.says} ${backups.data.trouble.remedy}` }} onRetry={() => void backups.refetch()} />}
          <Habits backups={backups.data} />
          <MakeBackup />
          {backups.data.backups.length > 0 && <BackupsTable backups={backups.data.backups} onRestore={({ name }) => setRestored({ name })} />}
          {backups.data.backups.length === 0 && !backups.data.trouble && <p className={styles.help}>{words.none}</p>}
          <Copies copies={backups.data.copies} />
          <div>
            <Button variant="default" onClick={() => void fromElsewhere().catch(reportTrouble)}>
              {words.elsewhere}
            </Button>
          </div>
        </div>
      )}
      {restored && <RestoreDialog backup={restored} onClose={() => setRestored(null)} />}
    </Section>
  )
}

function Folder({ backups: { folder, own } }: { readonly backups: Backups }) {
  const choose = async () => {
    const place = await shell.chooseFolder('backups')
    if (place) await call('backups.choose', { folder: { grant: place.grant } })
  }
  return (
    <div className={styles.folder}>
      <IconDatabase size={16} stroke={1.75} aria-hidden />
      <div className={styles.where}>
        <p className={styles.path}>{folder}</p>
        <p className={styles.help}>{own ? words.own : words.chosen}</p>
        <div className={styles.ways}>
          <Button variant="default" onClick={() => void choose().catch(reportTrouble)}>
            {words.choose}
          </Button>
          <Button variant="default" aria-label={words.show} onClick={() => void shell.runAction('help.backups-folder')}>
            {settingsWords.showFolder}
          </Button>
          {!own && (
            <Button variant="subtle" onClick={() => void call('backups.choose', { folder: null }).catch(reportTrouble)}>
              {words.ownFolder}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

function Habits({ backups: { every, keep } }: { readonly backups: Backups }) {
  const set = (chosen: Input<'backups.set'>) => void call('backups.set', chosen).catch(reportTrouble)
  const [typed, setTyped] = useState<string | number>(keep)
  const wrong = typeof typed !== 'number' || typed < keepLimits.least || typed > keepLimits.most
  return (
    <div className={styles.habits}>
      <Select
        label={words.every}
        description={words.everyHelp}
        inputWrapperOrder={['label', 'input', 'description']}
        allowDeselect={false}
        data={backupRhythms.map((value) => ({ value, label: rhythmWords[value] }))}
        value={every}
        onChange={(value) => value && set({ every: value })}
      />
      <NumberInput
        label={words.keep}
        description={words.keepHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        className={styles.keep}
        value={typed}
        allowDecimal={false}
        error={wrong && fill(words.keepWrong, keepLimits)}
        onChange={(value) => {
          setTyped(value)
          if (typeof value === 'number' && value >= keepLimits.least && value <= keepLimits.most) set({ keep: value })
        }}
      />
    </div>
  )
}

function Copies({ copies: { count, newest } }: Pick<Backups, 'copies'>) {
  if (newest === null) return null
  return <p className={styles.help}>{fill(count === 1 ? words.copiesOne : words.copies, { count, when: momentInWords(newest) })}</p>
}
