import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, Menu, shell } from 'electron'
import { type ActionId, actions } from '../contract/actions/index.ts'
import type { Preferences } from '../contract/bridge.ts'
import type { Digest } from '../contract/reminders.ts'
import { type Autostart, autostartFolder, autostartFor } from './autostart.ts'
import type { CoreProcess } from './core-process.ts'
import { backupsFolder } from './backups-folder.ts'
import { Looks } from './looks.ts'
import { Memory } from './memory.ts'
import { buildMenu, refreshMenu } from './menu.ts'
import { Notifier } from './notifier.ts'
import { shellActions } from './shell-actions.ts'
import { TrayIcon } from './tray.ts'
import { Windows } from './windows.ts'

interface Given {
  /** Where Electron keeps what belongs to the windows. */
  readonly profile: string
  /** Where the person's data is. */
  readonly dataFolder: () => string
  /** The data folder that the app was started with, when it is not the usual one. */
  readonly named: string | null
  readonly core: () => CoreProcess
}

const byShell: ReadonlySet<ActionId> = new Set(actions.filter(({ by }) => by === 'shell').map(({ id }) => id))

/** The windows with their menu and their looks, and what of it can be asked for by name. */
export class Desktop {
  readonly windows: Windows
  private readonly memory: Memory
  private readonly looks: Looks
  private readonly own: ReturnType<typeof shellActions>
  private menu: Menu | null = null
  private readonly notifier = new Notifier((place) => this.windows.goTo(place))
  private readonly tray: TrayIcon
  private readonly autostart: Autostart

  constructor({ profile, dataFolder, named, core }: Given) {
    this.memory = new Memory(join(profile, 'windows.json'))
    this.windows = new Windows({ core, memory: this.memory, onZoom: (step) => this.looks.zoom(step), onChange: () => this.refresh() })
    this.looks = new Looks(this.memory, (preferences) => {
      this.windows.look(preferences)
      this.refresh()
    })
    this.tray = new TrayIcon({ open: (place) => this.windows.goTo(place), focus: () => this.windows.focus(), snoozeAll: () => core().snoozeAll(), quit: () => app.quit() })
    this.autostart = autostartFor(autostartFolder(process.env, homedir()), named)
    this.own = shellActions({
      openWindow: () => this.windows.show(),
      setAppearance: (appearance) => this.looks.setAppearance(appearance),
      toggleSpelling: () => this.looks.toggleSpelling(),
      zoom: (step) => this.looks.zoom(step),
      showDataFolder: () => void shell.openPath(dataFolder()),
      showBackupsFolder: () => void shell.openPath(backupsFolder(dataFolder())),
    })
  }

  /** Puts up the menu; to be called when Electron is ready. */
  putUpMenu(): void {
    this.menu = buildMenu((id) => this.run(id))
    Menu.setApplicationMenu(this.menu)
    this.refresh()
  }

  notify(digest: Digest): void {
    this.notifier.notify(digest)
  }

  /** Leaves nothing on the desktop that only a running app answers. */
  leave(): void {
    this.notifier.close()
  }

  /** Says in the notification area how many deadlines wait. */
  showWaiting(count: number): void {
    this.tray.count(count)
  }

  get staysOpen(): boolean {
    return this.memory.all.staysOpen
  }

  /** Goes on without a window and starts with the computer, as was chosen, or as it is chosen now. */
  keepRunning(choice?: Pick<Preferences, 'staysOpen' | 'startsAtLogin'>): void {
    if (choice) {
      this.autostart.set(choice.startsAtLogin)
      this.memory.keep(choice)
      this.windows.look(this.looks.now)
    }
    this.tray.show(this.memory.all.staysOpen)
  }

  /** Carries out an action: itself, or by the page in front. */
  run(id: ActionId): void {
    if (byShell.has(id)) this.own[id]?.()
    else this.windows.act(id)
  }

  private refresh(): void {
    if (this.menu) refreshMenu(this.menu, this.windows.offered, this.memory.all)
  }
}
