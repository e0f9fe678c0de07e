import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BackupSummary } from '../../../main/contract/backups.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { backupKindWords, backupsWords as words } from '../../../main/contract/messages/screens/backups.ts'
import { sizeInWords } from '../../ui/sizes.ts'
import styles from './backups.module.css'
import { momentInWords } from './counts.ts'

interface Props {
  readonly backups: readonly BackupSummary[]
  readonly onRestore: (backup: BackupSummary) => void
}

/** So many are shown at first. */
const few = 7

export function BackupsTable({ backups, onRestore }: Props) {
  const [all, setAll] = useState(false)
  const shown = all ? backups : backups.slice(0, few)
  return (
    <div>
      <table className={styles.table} aria-label={words.list}>
        <thead>
          <tr>
            <th scope="col">{words.whenChecked}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col" className={styles.figure}>
              {words.agreements}
            </th>
            <th scope="col" className={styles.figure}>
              {words.files}
            </th>
            <th scope="col" className={styles.figure}>
              {words.size}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((backup) => (
            <Row key={backup.name} backup={backup} onRestore={() => onRestore(backup)} />
          ))}
        </tbody>
      </table>
      {shown.length < backups.length && (
        <Button variant="subtle" mt={8} onClick={() => setAll(true)}>
          {fill(words.all, { count: backups.length })}
        </Button>
      )}
    </div>
  )
}

function Row({ backup: { name, at, kind, agreements, files, size }, onRestore }: { readonly backup: BackupSummary; readonly onRestore: () => void }) {
  return (
    <tr title={name}>
      <td>{momentInWords(at)}</td>
      <td>{kind && backupKindWords[kind]}</td>
      <td className={styles.figure}>{agreements.toLocaleString('en-US')}</td>
      <td className={styles.figure}>{files.toLocaleString('en-US')}</td>
      <td className={styles.figure}>{sizeInWords(size)}</td>
      <td className={styles.figure}>
        <Button variant="subtle" size="compact-sm" aria-label={fill(words.restoreOf, { when: momentInWords(at) })} onClick={onRestore}>
          {words.restore}
        </Button>
      </td>
    </tr>
  )
}
