import { notifications } from '@mantine/notifications'
import styles from './exporting.module.css'
import { WorkCard, type WorkCardProps } from './WorkCard.tsx'

let cards = 0
/** The cards of what went well, or was cancelled: the next one takes their place. */
const ended = new Set<string>()

/** Begins the work, in a card that says how far it is on whatever screen the person is by then. */
export function showCard<Result>(what: Omit<WorkCardProps<Result>, 'onEnded' | 'onClose'>): void {
  const id = `export-${++cards}`
  const close = () => {
    ended.delete(id)
    notifications.hide(id)
  }
  ended.forEach((card) => notifications.hide(card))
  ended.clear()
  notifications.show({
    id,
    role: 'group',
    withCloseButton: false,
    allowClose: false,
    autoClose: false,
    className: styles.notification,
    message: <WorkCard {...what} onEnded={() => ended.add(id)} onClose={close} />,
  })
}
