import { Button } from '@mantine/core'
import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { backupsWords as words } from '../../../main/contract/messages/screens/backups.ts'
import { call, troubleOf } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { sizeInWords } from '../../ui/sizes.ts'
import styles from './backups.module.css'
import { agreementsInWords, filesInWords } from './counts.ts'
import { Running } from './Running.tsx'
import { useLongCall } from './useLongCall.ts'

/** Makes a backup now, and says what came of it. */
export function MakeBackup() {
  const { stage, run, stop } = useLongCall<Output<'backups.make'>>()
  const make = () => run((how) => call('backups.make', {}, how))
  if (stage.kind === 'running') return <Running label={words.progressOf} progress={stage.progress} says={words.making} onStop={stop} />
  return (
    <>
      <div className={styles.running}>
        <Button variant="default" onClick={make}>
          {words.make}
        </Button>
        <p role="status" className={styles.says}>
          {stage.kind === 'done' && madeInWords(stage.value)}
          {stage.kind === 'stopped' && words.stopped}
        </p>
      </div>
      {stage.kind === 'failed' && <ProblemNote trouble={troubleOf(stage.error)} onRetry={make} />}
    </>
  )
}

function madeInWords({ agreements, files, size, missing }: Output<'backups.make'>): string {
  const says = fill(words.made, { agreements: agreementsInWords(agreements), files: filesInWords(files), size: sizeInWords(size) })
  return missing === 0 ? says : `${says} ${fill(words.madeMissing, { count: missing.toLocaleString('en-US') })}`
}
