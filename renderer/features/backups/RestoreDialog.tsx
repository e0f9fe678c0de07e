import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { Input, Output } from '../../../main/contract/index.ts'
import { backupsWords as words } from '../../../main/contract/messages/screens/backups.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { call, troubleOf, useAsk } from '../../core.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useLatest } from '../../ui/useLatest.ts'
import { sizeInWords } from '../../ui/sizes.ts'
import styles from './backups.module.css'
import { momentInWords } from './counts.ts'
import { Running } from './Running.tsx'
import { useLongCall } from './useLongCall.ts'

type Which = Input<'backups.read'>['backup']
type Found = Output<'backups.read'>

interface Props {
  readonly backup: Which
  readonly onClose: () => void
}

/** Reads a backup through, shows what is in it, and goes back to it. The window begins anew when it is done. */
export function RestoreDialog({ backup, onClose }: Props) {
  const reading = useLongCall<Found>()
  const restoring = useLongCall<Output<'backups.restore'>>()
  const read = useLatest(() => reading.run((how) => call('backups.read', { backup }, how)))
  useEffect(() => read.current(), [read])
  const found = reading.stage.kind === 'done' ? reading.stage.value : null
  const busy = restoring.stage.kind === 'running' || restoring.stage.kind === 'done'
  const close = () => !busy && onClose()
  return (
    <Dialog opened onClose={close} title={words.restoreTitle}>
      <div className={styles.dialog}>
        {reading.stage.kind === 'running' && <Running label={words.progressOfReading} progress={reading.stage.progress} says={words.reading} onStop={onClose} />}
        {reading.stage.kind === 'failed' && <ProblemNote trouble={troubleOf(reading.stage.error)} />}
        {found && <FoundFacts found={found} />}
        {restoring.stage.kind === 'failed' && <ProblemNote trouble={troubleOf(restoring.stage.error)} />}
        {restoring.stage.kind === 'running' && <Running label={words.progressOfRestoring} progress={restoring.stage.progress} says={words.restoring} onStop={restoring.stop} />}
        {!busy && reading.stage.kind !== 'running' && (
          <div className={styles.buttons}>
            <Button variant="default" data-autofocus onClick={onClose}>
              {partWords.cancel}
            </Button>
            {found && restoring.stage.kind === 'idle' && <Button onClick={() => restoring.run((how) => call('backups.restore', { backup: { grant: found.grant } }, how))}>{words.restoreNow}</Button>}
          </div>
        )}
      </div>
    </Dialog>
  )
}

function FoundFacts({ found: { at, kind, organization, agreements, files, templates, size } }: { readonly found: Found }) {
  const mine = useAsk('organizations.mine', {})
  const another = mine.data !== undefined && mine.data.setUp && organization !== mine.data.organization.name
  return (
    <>
      <dl className={styles.facts}>
        <dt>{words.when}</dt>
        <dd>{momentInWords(at)}</dd>
        <dt>{words.organization}</dt>
        <dd>{organization}</dd>
        <dt>{words.agreements}</dt>
        <dd>{agreements.toLocaleString('en-US')}</dd>
        {kind && (
          <>
            <dt>{words.files}</dt>
            <dd>{files.toLocaleString('en-US')}</dd>
            <dt>{words.templates}</dt>
            <dd>{templates.toLocaleString('en-US')}</dd>
          </>
        )}
        <dt>{words.size}</dt>
        <dd>{sizeInWords(size)}</dd>
      </dl>
      {another && <p>{words.otherOrganization}</p>}
      <p>{kind ? words.restoreHelp : words.restoreDatabaseHelp}</p>
    </>
  )
}
