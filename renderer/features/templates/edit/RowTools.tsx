import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import styles from './edit.module.css'

interface Props {
  readonly label: string
  /** Null: it is the first. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
  readonly onRemove: () => void
}

/** Moves a row, or takes it out. */
export function RowTools({ label, onUp, onDown, onRemove }: Props) {
  const tools = [
    { name: words.up, icon: IconArrowUp, run: onUp },
    { name: words.down, icon: IconArrowDown, run: onDown },
    { name: words.remove, icon: IconTrash, run: onRemove },
  ]
  return (
    <span className={styles.tools}>
      {tools.map(({ name, icon: Icon, run }) => (
        <ActionIcon key={name} variant="subtle" size={28} aria-label={fill(name, { label })} title={fill(name, { label })} disabled={run === null} onClick={run ?? undefined}>
          <Icon size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      ))}
    </span>
  )
}
