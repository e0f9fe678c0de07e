import { Menu, nativeImage, type NativeImage, Tray } from 'electron'
import { trayText } from '../contract/messages/shell.ts'
import { fill } from '../contract/messages/fill.ts'

interface Dependencies {
  readonly open: (place: string) => void
  readonly focus: () => void
  readonly snoozeAll: () => void
  readonly quit: () => void
}

/** The app in the notification area, while it is asked to stay there. */
export class TrayIcon {
  private tray: Tray | null = null
  private waiting = 0
  private readonly given: Dependencies

  constructor(given: Dependencies) {
    this.given = given
  }

  show(shown: boolean): void {
    if (!shown) {
      this.tray?.destroy()
      this.tray = null
    } else if (this.tray === null) {
      this.tray = new Tray(mark())
      this.tray.on('click', () => this.given.focus())
      this.refresh()
    }
  }

  /** How many deadlines wait for somebody. */
  count(waiting: number): void {
    if (waiting === this.waiting) return
    this.waiting = waiting
    this.refresh()
  }

  private refresh(): void {
    const { open, focus, snoozeAll, quit } = this.given
    const says = this.waiting === 0 ? trayText.nothing : this.waiting === 1 ? trayText.one : fill(trayText.many, { count: this.waiting })
    this.tray?.setToolTip(`Entente: ${says}`)
    // On Linux a menu is drawn anew only when it is set anew.
    this.tray?.setContextMenu(
      Menu.buildFromTemplate([
        { label: says, enabled: this.waiting > 0, click: () => open('/home') },
        { label: trayText.open, click: focus },
        { label: trayText.snoozeAll, enabled: this.waiting > 0, click: snoozeAll },
        { type: 'separator' },
        { label: trayText.quit, click: quit },
      ]),
    )
  }
}

const side = 32
/** Petrol, in the order of a bitmap: blue, green, red. */
const ink = [0x8e, 0x74, 0x2c] as const

/** The mark of the app: two circles that share a part, which is filled. */
function mark(): NativeImage {
  const bitmap = Buffer.alloc(side * side * 4)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [left, right] = [11, 21].map((centre) => Math.hypot(x + 0.5 - centre, y + 0.5 - 16)) as [number, number]
      const rim = Math.min(Math.abs(left - 9.5), Math.abs(right - 9.5)) < 1.3
      if (rim || (left < 9.5 && right < 9.5)) bitmap.set([...ink, 255], (y * side + x) * 4)
    }
  }
  return nativeImage.createFromBitmap(bitmap, { width: side, height: side })
}
