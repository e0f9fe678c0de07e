import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findRuntime, hasDisplay } from '../electron.mjs'
import { hasApt, installCommand, installPackages, mayInstall } from './packages.mjs'
import { run } from './run.mjs'
import { Stop } from './stop.mjs'

const LIBRARY_PACKAGES = 'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libnotify4 libatspi2.0-0 libdrm2 libxshmfence1 libxtst6 libcups2 libsecret-1-0 dbus xdg-utils fonts-liberation'
const SCREEN = { programs: ['xvfb-run', 'Xvfb', 'xauth'], packages: ['xvfb', 'xauth'] }
const CHECKERS = [
  { programs: ['pdfinfo', 'pdftotext', 'pdffonts', 'pdftoppm'], packages: ['poppler-utils'] },
  { programs: ['qpdf'], packages: ['qpdf'] },
  { programs: ['soffice'], packages: ['libreoffice-writer-nogui'] },
  { programs: ['xmllint'], packages: ['libxml2-utils'] },
  { programs: ['sqlite3'], packages: ['sqlite3'] },
  { programs: ['dbus-daemon', 'dunst', 'dunstctl'], packages: ['dbus', 'dunst'] },
]

export async function nothingMissing(purpose, root) {
  return (await whatIsMissing(purpose, root)).packages.length === 0
}

export async function addMissing(purpose, root, options) {
  const { names, packages } = await whatIsMissing(purpose, root)
  if (await mayInstall(packages, options)) {
    await installPackages(packages)
    if (await nothingMissing(purpose, root)) return
  }
  const happened = `This system lacks what is needed for ${purpose}: ${names.join(', ')}.`
  throw new Stop(happened, hasApt() ? `Run this, then the same command again: ${installCommand(packages)}` : 'Install them with the system’s package manager, then run the same command again.')
}

/** @returns {string[]} the libraries that `ldd` looked for in vain */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}

async function whatIsMissing(purpose, root) {
  if (process.platform !== 'linux' || purpose === 'package') return { names: [], packages: [] }
  const libraries = missingLibraries((await run('ldd', [findRuntime(root).executable])).output)
  const names = [...libraries]
  const packages = libraries.length > 0 ? LIBRARY_PACKAGES.split(' ') : []
  for (const group of groupsFor(purpose)) {
    const absent = group.programs.filter((name) => !isOnPath(name))
    names.push(...absent)
    if (absent.length > 0) packages.push(...group.packages)
  }
  return { names, packages }
}

function groupsFor(purpose) {
  return [...(hasDisplay() ? [] : [SCREEN]), ...(purpose === 'test' ? CHECKERS : [])]
}

function isOnPath(name) {
  return process.env.PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
