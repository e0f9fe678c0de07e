import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SPARE, electronLauncher, findRuntime, hasDisplay, withDisplay } from '../../scripts/electron.mjs'
import { temporaryFolder, write } from './temporary.ts'

const EXECUTABLE = { linux: 'electron', darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as 'linux']
const stock = (declared: string, downloaded: string) => ({
  'node_modules/electron/package.json': JSON.stringify({ version: declared }),
  'node_modules/electron/path.txt': EXECUTABLE,
  'node_modules/electron/dist/version': downloaded,
  [`node_modules/electron/dist/${EXECUTABLE}`]: '',
})
const spare = { [`entente-dev/${SPARE.folder}/version`]: SPARE.version, [`entente-dev/${SPARE.folder}/${EXECUTABLE}`]: '' }

test('stock Electron of the declared version comes before the spare one', () => {
  const root = temporaryFolder()
  const env = { ENTENTE_CACHE: root }
  expect(findRuntime(root, env)).toBeUndefined()
  write(root, spare)
  expect(findRuntime(root, env)).toMatchObject({ kind: 'spare', version: SPARE.version, napi: 9 })
  write(root, stock('45.4.1', 'v45.4.1'))
  expect(findRuntime(root, env)).toMatchObject({ kind: 'stock', version: '45.4.1', napi: 10, executable: join(root, 'node_modules/electron/dist', EXECUTABLE) })
})

test('a download of another version than the declared one is not used', () => {
  const root = temporaryFolder()
  write(root, stock('45.4.1', '44.0.0'))
  expect(findRuntime(root, { ENTENTE_CACHE: root })).toBeUndefined()
})

test('with no Electron the sentence names the remedy', () => {
  const root = temporaryFolder()
  expect(() => electronLauncher({ root, env: { ENTENTE_CACHE: root } })).toThrow('There is no Electron to start yet.\nRun npm start once')
})

test('the launcher leaves the sandbox on for everyone but root, and starts Electron as Electron', () => {
  const root = temporaryFolder()
  write(root, spare)
  const env = { ENTENTE_CACHE: root, ELECTRON_RUN_AS_NODE: '1', LANG: 'C' }
  expect(electronLauncher({ root, env, uid: 1000 })).toMatchObject({ args: [], version: SPARE.version, napi: 9, env: { LANG: 'C' } })
  expect(electronLauncher({ root, env, uid: 1000 }).env).not.toHaveProperty('ELECTRON_RUN_AS_NODE')
  expect(electronLauncher({ root, env, uid: 0 }).args).toEqual(process.platform === 'linux' ? ['--no-sandbox'] : [])
})

test('only Linux can be without a display', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
})

test('a command gets a virtual screen only where there is none', () => {
  expect(withDisplay('electron', ['.'], {}, 'linux')).toEqual({ command: 'xvfb-run', args: ['-a', '-s', '-screen 0 1280x800x24', 'electron', '.'] })
  expect(withDisplay('electron', ['.'], { DISPLAY: ':0' }, 'linux')).toEqual({ command: 'electron', args: ['.'] })
})
