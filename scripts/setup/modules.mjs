import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { npm } from './run.mjs'
import { Stop, explain, say } from './stop.mjs'

const IMPATIENT = { npm_config_fetch_retry_mintimeout: '2000', npm_config_fetch_retry_maxtimeout: '10000' }
const NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EPIPE|E50[0-9]|UNABLE_TO_\w+|SELF_SIGNED_\w+|CERT_\w+)\b/
const DISK = /\b(ENOSPC|EDQUOT|EROFS|EACCES|EPERM)\b/

/** Compares what npm wrote down when it last installed with what package-lock.json asks for. */
export async function modulesAreReady(root) {
  try {
    const [wanted, present] = await Promise.all([packagesIn(join(root, 'package-lock.json')), packagesIn(join(root, 'node_modules', '.package-lock.json'))])
    return installedAsLocked(wanted, present)
  } catch {
    return false
  }
}

export async function installModules(root) {
  say('Installing what package-lock.json names (npm ci).')
  const started = Date.now()
  const { code, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root, env: { ...IMPATIENT, ...process.env } })
  if (code !== 0) throw npmFailure(output)
  say(`Installed (${Math.round((Date.now() - started) / 1000)} s).`)
}

/** @returns {boolean} whether every package is there in the locked version; one that is optional may be absent. */
export function installedAsLocked(wanted, present) {
  const same = ([path, { version, integrity, optional }]) => {
    const found = present[path]
    return found ? found.version === version && found.integrity === integrity : Boolean(optional)
  }
  return Object.entries(wanted).every(same) && Object.keys(present).every((path) => path in wanted)
}

/** Turns npm's output into a sentence and a remedy; npm's own words follow only when no cause is recognised. */
export function npmFailure(output, happened = 'The packages could not be installed') {
  const network = NETWORK.exec(output)?.[1]
  const disk = DISK.exec(output)?.[1]
  if (disk) return explain({ code: disk, message: output })
  if (network) return new Stop(`${happened}: the npm registry cannot be reached (${network}).`, 'Check the network connection and npm’s registry and proxy settings, then run the same command again.')
  if (/\bEUSAGE\b/.test(output)) return new Stop(`${happened}: package.json and package-lock.json do not agree.`, 'Run npm install --ignore-scripts, which mends package-lock.json, then run the same command again.')
  if (/\bEINTEGRITY\b/.test(output)) return new Stop(`${happened}: a package is not the one that package-lock.json names.`, 'Run npm cache clean --force and check which registry npm is set to, then run the same command again.')
  return new Stop(`${happened}. npm said:\n${output.trimEnd()}`, 'Mend what npm says above, then run the same command again.')
}

async function packagesIn(file) {
  const { '': _root, ...packages } = JSON.parse(await readFile(file, 'utf8')).packages
  return packages
}
