import { Notification } from 'electron'
import type { Digest } from '../contract/reminders.ts'

/** Says what is due in the desktop's own notifications, one at a time: a new one takes the place of the one before. */
export class Notifier {
  /** Kept, for one that is collected as garbage takes no click. */
  private shown: Notification | null = null
  private readonly open: (place: string) => void

  constructor(open: (place: string) => void) {
    this.open = open
  }

  notify({ title, body, place }: Digest): void {
    if (!Notification.isSupported()) return
    this.shown?.close()
    const notification = new Notification({ title, body, timeoutType: 'never' })
    notification.on('click', () => this.open(place))
    this.shown = notification
    notification.show()
  }

  /** Takes back what is shown: once the app is gone, a click on it would lead nowhere. */
  close(): void {
    this.shown?.close()
    this.shown = null
  }
}
