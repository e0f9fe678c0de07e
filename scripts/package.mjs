// Makes the packages that electron-builder.yml describes; its own arguments may be passed on, such as --linux deb.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { findRuntime } from './electron.mjs'
import { main } from './main.mjs'
import { passOn } from './pass-on.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const BUILDER = join(ROOT, 'node_modules', 'electron-builder', 'cli.js')
const SETTINGS = join(ROOT, 'electron-builder.yml')

await main(async () => {
  await build()
  const words = process.argv.slice(2)
  const runtime = findRuntime()
  if (runtime.kind === 'stock') return builder(SETTINGS, words)
  return withSpareRuntime(runtime, (settings) => builder(settings, words.length > 0 ? words : ['--dir']))
})

function builder(settings, words) {
  return passOn(process.execPath, [BUILDER, '--config', settings, '--publish', 'never', ...words], { cwd: ROOT })
}

/** Where stock Electron cannot be had: the runtime of development, without the app that starts other apps, and the driver made for it. */
async function withSpareRuntime(runtime, work) {
  const folder = await mkdtemp(join(tmpdir(), 'entente-package-'))
  try {
    const electronDist = join(folder, 'electron')
    await cp(runtime.folder, electronDist, { recursive: true })
    await rm(join(electronDist, 'resources', 'default_app.asar'))
    const settings = join(folder, 'electron-builder.json')
    const files = ['node_modules/better-sqlite3/build/Release/better_sqlite3.node', '!node_modules/better-sqlite3/prebuilds']
    await writeFile(settings, JSON.stringify({ extends: SETTINGS, electronDist, electronVersion: runtime.version, files }))
    return await work(settings)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
