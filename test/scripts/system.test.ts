import { expect, test } from 'vitest'
import { installCommand, mayInstall } from '../../scripts/setup/packages.mjs'
import { missingLibraries } from '../../scripts/setup/system.mjs'

const ASKING_NOBODY = { isTTY: false } as typeof process.stdin
const hasApt = process.platform === 'linux' && (await import('../../scripts/setup/packages.mjs')).hasApt()

test('the libraries that ldd looked for in vain are read out of its answer', () => {
  const answer = `
	linux-vdso.so.1 (0x00007ffd2b5f2000)
	libffmpeg.so => /cache/electron/libffmpeg.so (0x00007f0c5d000000)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0c5ce1f000)
	/lib64/ld-linux-x86-64.so.2 (0x00007f0c5d45c000)
`
  expect(missingLibraries(answer)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
  expect(missingLibraries('\tstatically linked\n')).toEqual([])
})

test.runIf(hasApt).each([
  ['root in CI', { env: { CI: 'true' }, uid: 0 }, true],
  ['root who said so beforehand', { env: { ENTENTE_INSTALL_SYSTEM: '1' }, uid: 0 }, true],
  ['root with --yes', { env: {}, uid: 0, yes: true }, true],
  ['root, and nobody to ask', { env: {}, uid: 0 }, false],
  ['someone else in CI', { env: { CI: 'true' }, uid: 1000 }, false],
  ['someone else with --yes', { env: {}, uid: 1000, yes: true }, false],
])('system packages and %s', async (_who, circumstances, expected) => {
  expect(await mayInstall(['xvfb'], { input: ASKING_NOBODY, ...circumstances })).toBe(expected)
})

test('the one command to run has sudo only for those who need it', () => {
  expect(installCommand(['xvfb', 'xauth'], 1000)).toBe('sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb xauth')
  expect(installCommand(['qpdf'], 0)).toBe('apt-get update && apt-get install -y --no-install-recommends qpdf')
})
