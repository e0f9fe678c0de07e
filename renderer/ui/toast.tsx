import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import styles from './toast.module.css'

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

/** Milliseconds for which it stays. */
const shownFor = 10_000

/** What it said is not so any more. */
export function hideToast(id: string): void {
  notifications.hide(id)
}

/** Says that something was done, with what can be done about it; the next one of the same id takes its place. */
export function toast(id: string, says: string, action?: Action): void {
  notifications.hide(id)
  undoable.delete(id)
  const act = () => {
    notifications.hide(id)
    undoable.delete(id)
    action?.act()
  }
  if (action?.undoes) undoable.set(id, act)
  notifications.show({
    id,
    onClose: () => undoable.delete(id),
    role: 'status',
    withCloseButton: false,
    autoClose: shownFor,
    message: (
      <div className={styles.toast}>
        <span>{says}</span>
        {action && (
          <Button
            variant="subtle"
            size="xs"
            onClick={act}
          >
            {action.name}
          </Button>
        )}
      </div>
    ),
  })
}
