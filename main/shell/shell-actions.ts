import type { Appearance } from '../contract/bridge.ts'
import type { ActionId } from '../contract/actions/index.ts'
import type { ZoomStep } from './zoom.ts'

interface Desktop {
  readonly openWindow: () => void
  readonly setAppearance: (appearance: Appearance) => void
  readonly toggleSpelling: () => void
  readonly zoom: (step: ZoomStep) => void
  readonly showDataFolder: () => void
  readonly showBackupsFolder: () => void
}

/** The actions that the shell carries out itself, whoever asks: menu, key or page. */
export function shellActions(desktop: Desktop): Partial<Readonly<Record<ActionId, () => void>>> {
  return {
    'window.new': desktop.openWindow,
    'edit.spelling': desktop.toggleSpelling,
    'view.zoom-in': () => desktop.zoom('in'),
    'view.zoom-out': () => desktop.zoom('out'),
    'view.zoom-reset': () => desktop.zoom('reset'),
    'view.light': () => desktop.setAppearance('light'),
    'view.dark': () => desktop.setAppearance('dark'),
    'view.system': () => desktop.setAppearance('system'),
    'help.data-folder': desktop.showDataFolder,
    'help.backups-folder': desktop.showBackupsFolder,
  }
}
