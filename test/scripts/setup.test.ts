import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from './temporary.ts'

const REPOSITORY = join(import.meta.dirname, '../..')

/** The set-up of a fresh clone, with nothing installed and a registry that nobody listens at. */
function setUpFreshClone(env: Record<string, string> = {}) {
  const root = temporaryFolder()
  for (const name of ['scripts', 'package.json', 'package-lock.json']) cpSync(join(REPOSITORY, name), join(root, name), { recursive: true })
  const { npm_execpath: _, ...inherited } = process.env
  return spawnSync(process.execPath, ['scripts/setup.mjs', '--for=test'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...inherited,
      ENTENTE_CACHE: join(root, 'cache'),
      npm_config_cache: join(root, 'npm-cache'),
      npm_config_registry: 'http://127.0.0.1:9',
      npm_config_fetch_retries: '0',
      npm_config_loglevel: 'silent',
      ...env,
    },
  })
}

test('a fresh clone without a network is told so, with the remedy and nothing else', () => {
  const { status, stdout, stderr } = setUpFreshClone()
  expect(stderr).toBe(
    [
      'Installing what package-lock.json names (npm ci).',
      'The packages could not be installed: the npm registry cannot be reached (ECONNREFUSED).',
      'Check the network connection and npm’s registry and proxy settings, then run the same command again.',
      '',
    ].join('\n'),
  )
  expect(stdout).toBe('')
  expect(status).toBe(1)
})

test.runIf(canMount()).each([
  ['full', 'size=4k', 'There is no space left on the disk', 'Free about 2 GB'],
  ['read-only', 'ro', 'This folder cannot be made', 'choose another cache folder with ENTENTE_CACHE'],
])('a cache on a %s disk is told so', (_kind, option, sentence, remedy) => {
  const disk = mountDisk(option)
  if (option !== 'ro') {
    mkdirSync(join(disk, 'entente-dev'))
    expect(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(1 << 16))).toThrow('ENOSPC')
  }
  const { status, stderr } = setUpFreshClone({ ENTENTE_CACHE: disk })
  expect(stderr).toContain(sentence)
  expect(stderr).toContain(remedy)
  expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  expect(status).toBe(1)
})

function mountDisk(option: string): string {
  const disk = temporaryFolder()
  expect(succeeds('mount', '-t', 'tmpfs', '-o', option, 'tmpfs', disk)).toBe(true)
  onTestFinished(() => void succeeds('umount', disk))
  return disk
}

function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && succeeds('unshare', '-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt')
}

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0
}
