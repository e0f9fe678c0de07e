import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { desktopEntry } from './desktop-entry.ts'

/** Starting with the computer. */
export interface Autostart {
  set(on: boolean): void
}

/** Where a Linux desktop looks for what starts when somebody logs in. */
export function autostartFolder(env: NodeJS.ProcessEnv, home: string): string {
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'autostart')
}

/** Electron does nothing for this on Linux, where a file does it. `data`: the data folder, when it is not the usual one. */
export function autostartFor(folder: string, data: string | null): Autostart {
  const own = data === null ? [] : [`--data=${data}`]
  const words = [...(app.isPackaged ? [] : [app.getAppPath()]), ...own, '--hidden']
  if (process.platform !== 'linux') return { set: (openAtLogin) => app.setLoginItemSettings({ openAtLogin, args: words }) }
  const file = join(folder, 'entente.desktop')
  return {
    set: (on) => {
      if (!on) return rmSync(file, { force: true })
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, desktopEntry([process.env.APPIMAGE ?? process.execPath, ...words]))
    },
  }
}
