import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronLauncher, withDisplay } from './electron.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** How to run Entente's command line: plain Node, told through ENTENTE_ELECTRON how to start Electron when it has to print. */
export function commandLine(words) {
  const electron = electronLauncher()
  const printer = withDisplay(electron.executable, electron.args)
  return {
    command: process.execPath,
    args: [join(ROOT, 'dist', 'cli.cjs'), ...words],
    env: { ...electron.env, ENTENTE_ELECTRON: JSON.stringify(printer) },
  }
}
