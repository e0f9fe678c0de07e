import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { run } from './run.mjs'
import { Stop, say } from './stop.mjs'

const APT = '/usr/bin/apt-get'
const LOCK_WAIT_S = 300

export const hasApt = () => existsSync(APT)

/** System packages are installed only by root in CI, when told to beforehand, or when the person at the terminal says yes. */
export async function mayInstall(packages, { yes = false, env = process.env, uid = process.getuid?.(), input = process.stdin } = {}) {
  if (!hasApt() || uid !== 0) return false
  if (yes || env.ENTENTE_INSTALL_SYSTEM === '1' || env.CI === 'true') return true
  if (!input.isTTY || !process.stderr.isTTY) return false
  const terminal = createInterface({ input, output: process.stderr })
  const answer = await terminal.question(`Install ${packages.join(' ')} now? [y/N] `)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

export async function installPackages(packages) {
  say(`Installing from the system's packages: ${packages.join(' ')}`)
  await updateLists()
  const args = ['install', '-y', '--no-install-recommends', '-o', `DPkg::Lock::Timeout=${LOCK_WAIT_S}`, ...(await namesHere(packages))]
  const { code, output } = await run(APT, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (code !== 0) throw new Stop(`The system's packages could not be installed:\n${output.trimEnd()}`, `Run this yourself, then the same command again: ${installCommand(packages)}`)
}

export function installCommand(packages, uid = process.getuid?.()) {
  const sudo = uid === 0 ? '' : 'sudo '
  return `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages.join(' ')}`
}

/** apt waits for another apt when it installs, but not when it updates its lists. */
async function updateLists() {
  for (const deadline = Date.now() + LOCK_WAIT_S * 1000; ; ) {
    const { output } = await run(APT, ['update'])
    if (!/Could not get lock|Unable to lock/.test(output) || Date.now() > deadline) return
    await delay(1000)
  }
}

/** Newer Debian and Ubuntu call some libraries name-t64. */
export async function namesHere(packages) {
  const { output } = await run('apt-cache', ['show', '--no-all-versions', ...packages.map((name) => `${name}t64`)])
  const renamed = new Set([...output.matchAll(/^Package: (\S+)$/gm)].map((match) => match[1]))
  return packages.map((name) => (renamed.has(`${name}t64`) ? `${name}t64` : name))
}
