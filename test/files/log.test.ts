import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openErrorLog } from '../../main/files/log.ts'
import { makeReadOnly, temporaryFolder } from './folders.ts'

const at = '2026-02-03T10:11:12.345Z'

test('an error is written with its moment, its stack and what caused it', () => {
  const log = openErrorLog(join(temporaryFolder(), 'logs'))
  log.add(new Error('It broke.', { cause: new TypeError('This broke it.') }), at, 'drafting.draft')
  log.add('no error at all', at, 'x')
  const written = readFileSync(log.path, 'utf8')
  expect(written).toMatch(/^2026-02-03T10:11:12.345Z drafting.draft\nError: It broke\.\n {4}at .*log\.test\.ts/)
  expect(written).toMatch(/caused by TypeError: This broke it\.\n {4}at /)
  expect(written).toContain(`${at} x\nno error at all\n`)
  expect(statSync(log.path).mode & 0o777).toBe(0o600)
})

test('the log never grows beyond twice its limit, and has the latest', () => {
  const folder = temporaryFolder()
  const log = openErrorLog(folder, 2000)
  for (let number = 0; number < 50; number += 1) log.add(`${'x'.repeat(300)} number ${number}.`, at, 'x')
  log.add('y'.repeat(9000), at, 'too long')
  expect(statSync(log.path).size).toBeLessThanOrEqual(2000)
  expect(statSync(join(folder, 'entente.old.log')).size).toBeLessThanOrEqual(2000)
  expect(readFileSync(join(folder, 'entente.old.log'), 'utf8')).toContain('number 49.')
})

test('a log that cannot be written stops nobody', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  makeReadOnly(folder)
  expect(() => openErrorLog(folder).add(new Error('x'), at, 'x')).not.toThrow()
  expect(() => openErrorLog(join(folder, 'file')).add(new Error('x'), at, 'x')).not.toThrow()
})
