import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium, expect, test } from '@playwright/test'
import { withDisplay } from '../../scripts/electron.mjs'
import { draftExample, example, root, setUp } from './app.ts'

test.skip(process.platform !== 'linux', 'The unpacked folder is made and started on Linux only.')
test.describe.configure({ mode: 'serial', timeout: 240_000 })

const place = mkdtempSync(join(tmpdir(), 'entente-packaged-'))
const executable = join(place, 'app', 'entente')
const root0 = process.getuid?.() === 0
/** An ordinary user, so that Chromium's sandbox is on as it is for people. */
const nobody = root0 ? { uid: 65_534, gid: 65_534 } : {}
const home = join(place, 'home')
const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, XAUTHORITY: _authority, ...own } = process.env
const env = { ...own, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), XDG_CACHE_HOME: join(home, '.cache') }

test.beforeAll(() => {
  const made = spawnSync(process.execPath, [join(root, 'scripts', 'package.mjs')], { encoding: 'utf8' })
  expect(made.status, made.stdout + made.stderr).toBe(0)
  cpSync(join(root, 'release', 'linux-unpacked'), join(place, 'app'), { recursive: true })
  spawnSync('mkdir', ['-p', home])
  if (root0) {
    spawnSync('chown', ['-R', '65534:65534', home])
    chmodSync(place, 0o755)
    // What the deb and rpm packages do for distributions without user namespaces.
    chmodSync(join(place, 'app', 'chrome-sandbox'), 0o4755)
  }
})

test.afterAll(() => rmSync(place, { recursive: true, force: true }))

/** The packaged app on a screen of its own: that of another user is closed to it. */
function packaged(words: readonly string[]) {
  return withDisplay(executable, [...words], {}, 'linux')
}

function devTools(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('exit', (code) => reject(new Error(`It ended with code ${code}: ${said}`)))
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (address) resolve(address)
    })
  })
}

test('the package, started with a fresh folder by an ordinary user, opens, drafts and quits', async () => {
  const data = join(home, 'data')
  const { command, args } = packaged([`--data=${data}`, '--remote-debugging-port=0'])
  const child = spawn(command, args, { env, cwd: home, stdio: ['ignore', 'ignore', 'pipe'], ...nobody })
  const browser = await chromium.connectOverCDP(await devTools(child))
  try {
    const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.waitForEvent('page'))
    if (!page) throw new Error('No window opened.')
    await setUp(page)
    await draftExample(page)
    expect(existsSync(join(data, 'entente.db'))).toBe(true)
    const ended = once(child, 'exit')
    await page.close({ runBeforeUnload: true })
    expect((await ended)[0]).toBe(0)
  } finally {
    await browser.close().catch(() => {})
    if (child.exitCode === null) child.kill()
  }
})

test('the command line of the package drafts and exports', () => {
  const run = (...words: string[]) => {
    const { command, args } = packaged(['--cli', ...words, '--data', join(home, 'cli')])
    return spawnSync(command, args, { env, cwd: home, encoding: 'utf8', ...nobody })
  }
  cpSync(example, join(place, 'example.yaml'))
  const drafted = run('draft', 'mutual-nda', '--answers', join(place, 'example.yaml'), '--json')
  expect(drafted.status, drafted.stderr).toBe(0)
  const { number } = JSON.parse(drafted.stdout) as { number: string }
  const exported = run('export', number, '--pdf', join(home, 'a.pdf'), '--docx', join(home, 'a.docx'))
  expect(exported.status, exported.stderr).toBe(0)
  expect(spawnSync('pdftotext', [join(home, 'a.pdf'), '-'], { encoding: 'utf8' }).stdout).toContain('Harbor Light Victim Services')
  expect(run('check', 'NDA-1999-001')).toMatchObject({ status: 1, stdout: '' })
})

test('the fuses of the package are as they must be', async () => {
  const wire = await getCurrentFuseWire(executable)
  // In the binary a fuse that is on is the character 1.
  const on = (fuse: FuseV1Options) => wire[fuse] === '1'.charCodeAt(0)
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({ runAsNode: false, cookieEncryption: true, nodeOptions: false, inspect: false, asarIntegrity: true, onlyAsar: true, fileProtocol: false })
})
