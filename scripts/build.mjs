import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { main } from './main.mjs'
import { alone } from './setup/cache.mjs'
import { Stop, say } from './setup/stop.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const INPUTS = ['main', 'renderer', 'package-lock.json', 'tsconfig.json', 'scripts/build.mjs', 'scripts/vite.mjs']
const WEIGHTS = [400, 700]
const STYLES = ['normal', 'italic']
/**
 * The fonts of documents: which of the parts into which the package cuts a family are needed, and in which weights and styles. A
 * variable font (`wght`) has every weight in one file, which for Chinese makes the package a fourteenth of its size.
 */
const FONTS = [
  ...['tinos', 'arimo', 'carlito'].map((family) => ({ scope: '@fontsource', family, parts: () => true, weights: WEIGHTS, styles: STYLES })),
  { scope: '@fontsource', family: 'noto-naskh-arabic', parts: (part) => part === 'arabic', weights: WEIGHTS, styles: ['normal'] },
  { scope: '@fontsource-variable', family: 'noto-serif-sc', parts: (part) => /^\d+$/.test(part), weights: ['wght'], styles: ['normal'] },
]

/** The dictionaries of the app, in Hunspell's form. */
const DICTIONARIES = ['en', 'en-gb']

/** Makes dist/ out of main/ and renderer/, unless it was made from the same sources. It appears as a whole or not at all. */
export async function build({ root = ROOT, quiet = false } = {}) {
  if (await isBuilt(root)) return
  await alone(join(root, 'node_modules', '.entente'), 'build', async () => {
    if (await isBuilt(root)) return
    const started = Date.now()
    await buildAll(root).catch(told)
    if (!quiet) say(`Built (${((Date.now() - started) / 1000).toFixed(1)} s).`)
  })
}

async function isBuilt(root) {
  try {
    return (await readFile(join(root, 'dist', '.inputs'), 'utf8')) === (await hashInputs(root))
  } catch {
    return false
  }
}

async function buildAll(root) {
  const vite = await import('vite')
  const { NODE_ENTRIES, nodeConfig, rendererConfig } = await import('./vite.mjs')
  const inputs = await hashInputs(root)
  await removeLeftovers(root)
  const out = await mkdtemp(join(root, 'dist-'))
  try {
    for (const name of Object.keys(NODE_ENTRIES)) await vite.build(nodeConfig(root, out, name))
    await vite.build(rendererConfig(root, out))
    await copyFonts(root, join(out, 'fonts'))
    await copyDictionaries(root, join(out, 'dictionaries'))
    await writeFile(join(out, '.inputs'), inputs)
    await replace(join(root, 'dist'), out)
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}

/** Vite's own message names the file and the line; its stack is of no use to anyone. */
function told(error) {
  if (error.code !== undefined && !('errors' in error)) throw error
  throw new Stop(`The app could not be built.\n${stripVTControlCharacters(error.message).trimEnd()}`, 'Mend what is named above, then run the same command again.')
}

/** The core draws documents itself, so it needs the fonts of documents as files, and to know which letters each holds. */
async function copyFonts(root, to) {
  await mkdir(to, { recursive: true })
  for (const font of FONTS) await copyFont(join(root, 'node_modules', font.scope, font.family), to, font)
}

async function copyFont(from, to, { family, parts, weights, styles }) {
  const [ranges, { family: name }] = await Promise.all(['unicode.json', 'metadata.json'].map(async (file) => JSON.parse(await readFile(join(from, file), 'utf8'))))
  const held = Object.entries(ranges).map(([part, range]) => [part.replace(/^\[(.*)\]$/, '$1'), range]).filter(([part]) => parts(part))
  await copyFile(join(from, 'LICENSE'), join(to, `LICENSE-${family}`))
  await writeFile(join(to, `${family}.json`), JSON.stringify({ family: name, parts: Object.fromEntries(held) }))
  const cuts = held.flatMap(([part]) => weights.flatMap((weight) => styles.map((style) => `${part}-${weight}-${style}.woff2`)))
  await Promise.all(cuts.map((cut) => copyFile(join(from, 'files', `${family}-${cut}`), join(to, `${family}--${cut}`))))
}

/** The words against which spelling is checked, as files too. */
async function copyDictionaries(root, to) {
  await mkdir(to, { recursive: true })
  for (const name of DICTIONARIES) {
    const from = join(root, 'node_modules', `dictionary-${name}`)
    await copyFile(join(from, 'license'), join(to, `LICENSE-${name}`))
    for (const kind of ['aff', 'dic']) await copyFile(join(from, `index.${kind}`), join(to, `${name}.${kind}`))
  }
}

async function replace(place, fresh) {
  const old = `${fresh}-old`
  if (existsSync(place)) await rename(place, old)
  await rename(fresh, place)
  await rm(old, { recursive: true, force: true })
}

async function removeLeftovers(root) {
  const names = (await readdir(root)).filter((name) => name.startsWith('dist-'))
  for (const name of names) await rm(join(root, name), { recursive: true, force: true })
}

async function hashInputs(root) {
  const hash = createHash('sha256')
  for (const file of await filesIn(root, INPUTS)) {
    hash.update(`${file}\0`).update(await readFile(join(root, file))).update('\0')
  }
  return hash.digest('hex')
}

async function filesIn(root, names) {
  const files = []
  for (const name of names) {
    const path = join(root, name)
    if (!existsSync(path)) continue
    if ((await stat(path)).isFile()) files.push(name)
    else files.push(...(await filesIn(root, (await readdir(path)).toSorted().map((inner) => `${name}/${inner}`))))
  }
  return files
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(build)
