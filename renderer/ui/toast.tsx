import { ActionIcon, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconX } from '@tabler/icons-react'
import styles from './toast.module.css'
import { useWords } from './words.ts'

interface Action {
  readonly name: string
  readonly act: () => void
  /** It takes back what was done: the usual key for that does it too, where nobody types. */
  readonly undoes?: boolean
}

/** What can be taken back, the latest last. */
const undoable = new Map<string, () => void>()

/** Takes back what the latest toast says was done; false: there is none on the screen. */
export function undoLast(): boolean {
  const last = [...undoable.values()].at(-1)
  last?.()
  return last !== undefined
}

/** Those that only tell what was done: the next thing that is done makes them old. */
const telling = new Set<string>()

/** Milliseconds for which it stays: longer where something can be done about it. */
const shownFor = { telling: 6_000, offering: 10_000 }

/** What it said is not so any more. */
export function hideToast(id: string): void {
  notifications.hide(id)
}

/** Says that something was done, with what can be done about it; the next one of the same id takes its place. */
export function toast(id: string, says: string, action?: Action): void {
  for (const old of [id, ...telling]) {
    notifications.hide(old)
    undoable.delete(old)
    telling.delete(old)
  }
  if (action === undefined) telling.add(id)
  const act = () => {
    notifications.hide(id)
    undoable.delete(id)
    action?.act()
  }
  if (action?.undoes) undoable.set(id, act)
  notifications.show({
    id,
    onClose: () => {
      undoable.delete(id)
      telling.delete(id)
    },
    role: 'status',
    withCloseButton: false,
    autoClose: action === undefined ? shownFor.telling : shownFor.offering,
    message: <Message says={says} action={action && { ...action, act }} onClose={() => notifications.hide(id)} />,
  })
}

interface MessageProps {
  readonly says: string
  readonly action: Action | undefined
  readonly onClose: () => void
}

function Message({ says, action, onClose }: MessageProps) {
  const words = useWords()
  return (
    <div className={styles.toast}>
      <span className={styles.says}>{says}</span>
      {action && (
        <Button variant="subtle" size="xs" onClick={action.act}>
          {action.name}
        </Button>
      )}
      <ActionIcon size={24} aria-label={words.dismiss} title={words.dismiss} onClick={onClose}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  )
}
