import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { app, type App } from 'electron'

/** Starts the app in a folder, as Electron itself does. */
export function startApp(folder: string): void {
  const manifest = join(folder, 'package.json')
  const { main, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { main: string; version: string }
  const undocumented = app as App & { setAppPath(path: string): void; setVersion(version: string): void }
  undocumented.setAppPath(folder)
  undocumented.setVersion(version)
  createRequire(manifest)(join(folder, main))
}
