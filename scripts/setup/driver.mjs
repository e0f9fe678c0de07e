import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { cacheFolder, inScratch, putInPlace } from './cache.mjs'
import { installPackages, mayInstall } from './packages.mjs'
import { run } from './run.mjs'
import { Stop, say } from './stop.mjs'

const ADAPTER = new URL('../native/napi9.h', import.meta.url)
const COMPILERS = ['python3', 'make', 'g++']

/**
 * The database driver ships compiled for Node-API 10. Where Node or Electron offers only 9, it is compiled once more
 * with an adapter (native/napi9.h) and put where its loader looks first.
 */
export async function driverIsReady(root, napi) {
  return napi >= 10 || (await sameFile(await cachedDriver(root, napi), placeOf(root)))
}

export async function makeDriver(root, napi, options) {
  const cached = await cachedDriver(root, napi)
  if (!existsSync(cached)) await compile(root, napi, cached, options)
  const place = placeOf(root)
  await mkdir(dirname(place), { recursive: true })
  const beside = `${place}.${process.pid}`
  await copyFile(cached, beside)
  await rename(beside, place)
}

function placeOf(root) {
  return join(root, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node')
}

async function cachedDriver(root, napi) {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules', 'better-sqlite3', 'package.json'), 'utf8'))
  const adapter = createHash('sha256').update(await readFile(ADAPTER)).digest('hex').slice(0, 8)
  return join(cacheFolder(), `better-sqlite3-${version}-${process.platform}-${process.arch}-napi${napi}-${adapter}.node`)
}

async function compile(root, napi, cached, options) {
  if (process.platform === 'win32') {
    throw new Stop(`Node ${process.versions.node} is too old for the database driver on Windows.`, 'Install Node 22.14 or newer, then run the same command again.')
  }
  await ensureCompilers(options)
  say('Compiling the database driver for Node-API 9: once, about two minutes.')
  await inScratch(cacheFolder(), async (work) => {
    const modules = join(work, 'node_modules')
    const source = join(modules, 'better-sqlite3')
    for (const name of ['better-sqlite3', 'node-addon-api']) {
      await cp(join(root, 'node_modules', name), join(modules, name), { recursive: true })
    }
    await rm(join(source, 'build'), { recursive: true, force: true })
    const args = [join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'), 'rebuild', '--release', '--force_build=1', `--jobs=${availableParallelism()}`]
    const headers = dirname(dirname(process.execPath))
    if (existsSync(join(headers, 'include', 'node', 'node_api.h'))) args.push(`--nodedir=${headers}`)
    const adapter = join(work, 'napi9.h')
    await copyFile(ADAPTER, adapter)
    const flags = `${process.env.CXXFLAGS ?? ''} -UNAPI_VERSION -DNAPI_VERSION=${napi} -include ${adapter}`
    const started = Date.now()
    const { code, output } = await run(process.execPath, args, { cwd: source, env: { ...process.env, CXXFLAGS: flags } })
    if (code !== 0) {
      throw new Stop(`The database driver could not be compiled:\n${output.trimEnd()}`, 'Install Node 22.14 or newer, which needs no compiling, or mend what the compiler says above.')
    }
    await putInPlace(join(source, 'build', 'Release', 'better_sqlite3.node'), cached)
    say(`The database driver is compiled (${Math.round((Date.now() - started) / 1000)} s).`)
  })
}

async function ensureCompilers(options) {
  const missing = []
  for (const name of COMPILERS) {
    if ((await run(name, ['--version'])).code !== 0) missing.push(name)
  }
  if (missing.length === 0) return
  const packages = ['build-essential', 'python3']
  if (await mayInstall(packages, options)) return installPackages(packages)
  throw new Stop(
    `The database driver has to be compiled for Node ${process.versions.node}, and ${missing.join(', ')} is missing.`,
    `Install Node 22.14 or newer, which needs no compiling; or install a compiler (Debian, Ubuntu: sudo apt-get install ${packages.join(' ')}; macOS: xcode-select --install).`,
  )
}

async function sameFile(a, b) {
  try {
    const [one, two] = await Promise.all([readFile(a), readFile(b)])
    return one.equals(two)
  } catch {
    return false
  }
}
