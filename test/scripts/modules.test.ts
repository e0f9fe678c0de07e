import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { installModules, installedAsLocked, modulesAreReady, npmFailure } from '../../scripts/setup/modules.mjs'
import { temporaryFolder, write } from './temporary.ts'

const zod = { version: '4.6.7', integrity: 'sha512-a' }
const lock = (packages: object) => JSON.stringify({ packages: { '': { name: 'entente' }, ...packages } })

test('a package in another version, one that is absent and one too many are each noticed', () => {
  const wanted = { 'node_modules/zod': zod }
  expect(installedAsLocked(wanted, wanted)).toBe(true)
  expect(installedAsLocked(wanted, { 'node_modules/zod': { ...zod, version: '4.6.6' } })).toBe(false)
  expect(installedAsLocked(wanted, { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } })).toBe(false)
  expect(installedAsLocked(wanted, {})).toBe(false)
  expect(installedAsLocked(wanted, { ...wanted, 'node_modules/old': zod })).toBe(false)
})

test('an optional package may be absent, as those of other platforms are', () => {
  expect(installedAsLocked({ 'node_modules/fsevents': { ...zod, optional: true } }, {})).toBe(true)
})

test('node_modules is compared with package-lock.json on the disk', async () => {
  const root = temporaryFolder()
  write(root, { 'package-lock.json': lock({ 'node_modules/zod': zod }) })
  expect(await modulesAreReady(root)).toBe(false)
  write(root, { 'node_modules/.package-lock.json': lock({ 'node_modules/zod': zod }) })
  expect(await modulesAreReady(root)).toBe(true)
  write(root, { 'node_modules/.package-lock.json': '{"packages": {' })
  expect(await modulesAreReady(root)).toBe(false)
})

test.each([
  ['npm error code ENOTFOUND\nnpm error network request failed', 'the npm registry cannot be reached (ENOTFOUND)'],
  ['npm error code ECONNREFUSED', 'the npm registry cannot be reached (ECONNREFUSED)'],
  ['npm error code E503\nnpm error 503 Service Unavailable', 'the npm registry cannot be reached (E503)'],
  ['npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'the npm registry cannot be reached'],
  ['npm error code ENOSPC\nnpm error nospc There appears to be insufficient space', 'There is no space left on the disk'],
  ['npm error code EROFS', 'The disk is read-only'],
  ['npm error code EUSAGE', 'package.json and package-lock.json do not agree'],
  ['npm error code EINTEGRITY', 'a package is not the one that package-lock.json names'],
])('%j becomes a sentence and a remedy', (output, sentence) => {
  const { name, message } = npmFailure(output)
  expect(name).toBe('Stop')
  expect(message).toContain(sentence)
  expect(message.split('\n')).toHaveLength(2)
})

test('a failure of no known cause is told in npm’s own words', () => {
  expect(npmFailure('npm error Something new\n').message).toContain('npm said:\nnpm error Something new\nMend')
})

test('a full disk during npm ci is told as such', async () => {
  const root = temporaryFolder()
  write(root, { 'npm.js': `console.error('npm error code ENOSPC'); process.exit(1)` })
  vi.stubEnv('npm_execpath', join(root, 'npm.js'))
  await expect(installModules(root)).rejects.toThrow('There is no space left on the disk.\nFree about 2 GB')
})
