import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { say } from './stop.mjs'

const STALE_LOCK_MS = 30 * 60 * 1000

/** The folder, outside node_modules, for what is costly to fetch or to compile. */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  const base =
    env.ENTENTE_CACHE ||
    (platform === 'win32' && (env.LOCALAPPDATA || join(home, 'AppData', 'Local'))) ||
    (platform === 'darwin' && join(home, 'Library', 'Caches')) ||
    env.XDG_CACHE_HOME ||
    join(home, '.cache')
  return join(base, 'entente-dev')
}

/** Runs `make(work)` in a scratch folder on the cache's own disk, and removes that folder and whatever an interrupted run has left. */
export async function inScratch(cache, make) {
  await rm(join(cache, 'scratch'), { recursive: true, force: true })
  await mkdir(join(cache, 'scratch'), { recursive: true })
  const work = await mkdtemp(join(cache, 'scratch', 'work-'))
  try {
    return await make(work)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Moves a finished file or folder to its place in one step. Whoever comes second keeps what is there. */
export async function putInPlace(finished, place) {
  await mkdir(dirname(place), { recursive: true })
  try {
    await rename(finished, place)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error
  }
}

/** Lets one process at a time do `work` in `folder`; another waits for it. The lock of a process that has died is taken over. */
export async function alone(folder, what, work) {
  await mkdir(folder, { recursive: true })
  const lock = join(folder, `${what}.lock`)
  for (let told = false; !(await take(lock)); told = true) {
    if (!told) say(`Another ${what} is running: waiting for it.`)
    await delay(200)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function take(lock) {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (await isAbandoned(lock)) await rm(lock, { force: true })
  return false
}

async function isAbandoned(lock) {
  try {
    if (Date.now() - (await stat(lock)).mtimeMs > STALE_LOCK_MS) return true
    const pid = Number(await readFile(lock, 'utf8'))
    return pid > 0 && !isAlive(pid)
  } catch {
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
