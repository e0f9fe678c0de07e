import { ActionIcon, Progress } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { filesWords as words } from '../../../main/contract/messages/screens/files.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import styles from './files.module.css'
import type { Transfer } from './useTransfers.ts'

/** What is being copied in or out, and what could not be. */
export function Transfers({ transfers }: { readonly transfers: readonly Transfer[] }) {
  if (transfers.length === 0) return null
  return (
    <ul className={styles.transfers}>
      {transfers.map((transfer) => (
        <li key={transfer.id}>{transfer.trouble ? <Failed transfer={transfer} /> : <Going transfer={transfer} />}</li>
      ))}
    </ul>
  )
}

function Going({ transfer: { says, name, share, stop } }: { readonly transfer: Transfer }) {
  const cancel = fill(words.cancelAdding, { name })
  return (
    <div className={styles.going}>
      <span className={styles.goingName}>{says}</span>
      <Progress.Root className={styles.bar}>
        <Progress.Section value={share * 100} aria-label={says} />
      </Progress.Root>
      <ActionIcon aria-label={cancel} title={cancel} onClick={stop}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  )
}

function Failed({ transfer: { name, trouble, stop } }: { readonly transfer: Transfer }) {
  const dismiss = fill(words.dismiss, { name })
  return (
    trouble && (
      <div className={styles.failed}>
        <ProblemNote trouble={trouble} />
        <ActionIcon aria-label={dismiss} title={dismiss} onClick={stop}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
    )
  )
}
