import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { importIdentity, unlock } from '../../main/signing/identity.ts'
import { NoIdentity, WrongPassphrase } from '../../main/signing/pkcs12.ts'
import { has, saved } from '../builders/export.ts'
import { identity, passphrase } from './fixture.ts'

const openssl = (cwd: string, ...words: string[]) => execFileSync('openssl', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** What OpenSSL makes of a new key. */
function made(key: readonly string[], how: readonly string[]): Uint8Array {
  const folder = dirname(saved('', 'x'))
  openssl(folder, 'req', '-x509', ...key, '-keyout', 'k.pem', '-out', 'c.pem', '-noenc', '-days', '30', '-subj', '/O=Harbor Light/CN=Ben Cole')
  openssl(folder, 'pkcs12', '-export', '-inkey', 'k.pem', '-in', 'c.pem', '-out', 'a.p12', '-passout', `pass:${passphrase}`, ...how)
  return readFileSync(join(folder, 'a.p12'))
}

test('an identity is known without its passphrase, and unlocked only with it', async () => {
  const made = await identity('Ana Ortiz')
  expect(made.facts).toMatchObject({ name: 'Ana Ortiz', organization: 'City of Riverton', issuer: 'Ana Ortiz', selfSigned: true, notBefore: '2026-01-01T00:00:00Z', notAfter: '2031-01-01T00:00:00Z', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
  await expect(unlock(made.pkcs12, `${passphrase}!`)).rejects.toThrow(WrongPassphrase)
  await expect(unlock(made.pkcs12.subarray(0, 100), passphrase)).rejects.toThrow(NoIdentity)
  expect(Buffer.from(made.pkcs12).toString('latin1')).not.toContain('Ana Ortiz')
})

test.skipIf(!has('openssl'))('OpenSSL opens what is made here', async () => {
  const { pkcs12 } = await identity('Ana Ortiz', 'rsa3072')
  const file = saved(pkcs12, 'a.p12')
  expect(openssl('/', 'pkcs12', '-in', file, '-passin', `pass:${passphrase}`, '-nodes', '-nomacver')).toMatch(/BEGIN CERTIFICATE[^]*BEGIN PRIVATE KEY|BEGIN PRIVATE KEY[^]*BEGIN CERTIFICATE/)
})

test.skipIf(!has('openssl')).each([
  ['today’s', ['-newkey', 'rsa:2048'], []],
  ['today’s, of an elliptic key', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], []],
  ['the old', ['-newkey', 'rsa:2048'], ['-legacy']],
  ['the old, of an elliptic key', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'], ['-legacy']],
  ['triple DES', ['-newkey', 'rsa:2048'], ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
])('%s encoding of PKCS#12 is taken in, and kept in today’s', { timeout: 30_000 }, async (_, key, how) => {
  const taken = await importIdentity(made(key, how), passphrase)
  expect(taken.facts).toMatchObject({ name: 'Ben Cole', organization: 'Harbor Light' })
  expect(await unlock(taken.pkcs12, passphrase)).toMatchObject({ kind: key.includes('ec') ? 'EC' : 'RSA' })
  await expect(importIdentity(made(key, how), 'wrong')).rejects.toThrow(WrongPassphrase)
})

test('what is no PKCS#12 is refused', async () => {
  for (const bytes of ['', 'hello', '0'.repeat(5_000)]) await expect(importIdentity(new TextEncoder().encode(bytes), passphrase)).rejects.toThrow(NoIdentity)
})
