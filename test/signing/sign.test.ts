import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { signatureFields } from '../../main/signing/fields.ts'
import { PdfFile } from '../../main/signing/pdf/file.ts'
import { isArray, nameOf, Text } from '../../main/signing/pdf/values.ts'
import { verifyPdf } from '../../main/signing/verify.ts'
import { has, saved } from '../builders/export.ts'
import { identity, prepared, printed, sealedAndSigned, signed } from './fixture.ts'

const people = await Promise.all([identity('City Seal', 'rsa3072'), identity('Ana María Ortiz'), identity('陈伟', 'p256', 'Harbor Light'), identity('Ben Cole', 'rsa3072')])
const keys = people.map(({ key }) => key)
const run = (program: string, ...words: string[]) => execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

test.skipIf(!has('pdfsig') || !has('qpdf'))('other programs find the seal and every signature valid, and the file sound', { timeout: 30_000 }, async () => {
  for (const count of [1, 2, 3, 4]) {
    const file = saved(await sealedAndSigned(keys.slice(0, count)), 'a.pdf')
    const said = run('pdfsig', '-nocert', file)
    expect(said.match(/Signature is Valid/g)).toHaveLength(count)
    expect(said.match(/Total document signed/g)).toHaveLength(1)
    expect(said.slice(said.lastIndexOf('Signature #'))).toContain('Total document signed')
    expect(said).toContain('ETSI.CAdES.detached')
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
  }
})

test.skipIf(!has('openssl'))('OpenSSL finds every signature to be a CAdES signature over its bytes', async () => {
  const bytes = await sealedAndSigned(keys)
  const file = await PdfFile.open(bytes)
  for (const [index, field] of signatureFields(file).entries()) {
    const dict = file.dict(field.value)
    const [range, contents] = [dict?.get('ByteRange'), dict?.get('Contents')]
    if (!isArray(range) || !(contents instanceof Text)) throw new Error('It is not signed.')
    const [, from = 0, to = 0, rest = 0] = range.map(Number)
    const [cms, data, certificate] = [saved(contents.bytes, 'a.der'), saved(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to, to + rest)]), 'a.bin'), saved('', 'a.pem')]
    writeFileSync(certificate, pem(keys[index]?.certificate ?? new Uint8Array()))
    expect(run('openssl', 'cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', cms, '-content', data, '-CAfile', certificate, '-purpose', 'any', '-out', '/dev/null')).toBe('')
    expect(() => run('openssl', 'cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', cms, '-content', cms, '-CAfile', certificate, '-purpose', 'any', '-out', '/dev/null')).toThrow(/digest|verif/i)
  }
})

function pem(der: Uint8Array): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replaceAll(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`
}

test('what was there stays, byte for byte, and we find it all valid too', async () => {
  const before = await sealedAndSigned(keys.slice(0, 2))
  const start = await prepared(2, ['a', 'b'])
  const after = await signed(start, 'a', keys[1] ?? fail())
  expect(Buffer.from(after.subarray(0, start.length)).equals(Buffer.from(start))).toBe(true)
  expect(await verifyPdf(before)).toMatchObject([
    { field: 'seal', signer: 'City Seal', verdict: 'valid-with-later-signatures', certifies: true, coversWholeFile: false, signedAt: '2026-11-28T09:00:00Z' },
    { field: 'party-1', signer: 'Ana María Ortiz', organization: 'City of Riverton', verdict: 'valid', certifies: false, coversWholeFile: true, fingerprint: people[1]?.facts.fingerprint },
  ])
  expect(await verifyPdf(start)).toEqual([])
})

function fail(): never {
  throw new Error('There is no such key.')
}

test('fields take the place of the links that mark them, in the tags too', async () => {
  const bytes = await prepared(3, ['ana', 'ben'])
  const document = await PDFDocument.load(bytes)
  expect(document.getForm().getFields().map((field) => field.getName())).toEqual(['ana', 'ben'])
  const file = await PdfFile.open(bytes)
  const tags = file.dict(file.catalog.get('StructTreeRoot'))
  const numbers = file.resolve(file.dict(tags?.get('ParentTree'))?.get('Nums'))
  const elements = isArray(numbers) ? numbers.filter((_, index) => index % 2 === 1) : []
  expect(elements.map((element) => nameOf(file.dict(element)?.get('S')))).toEqual(['Form', 'Form'])
  expect(signatureFields(file).map(({ dict }) => [nameOf(dict.get('Subtype')), dict.get('StructParent')])).toEqual([['Widget', 0], ['Widget', 1]])
  expect(file.trailer.has('ID')).toBe(true)
  if (has('pdfinfo')) expect(run('pdfinfo', saved(await signed(bytes, 'ana', keys[0] ?? fail()), 'a.pdf'))).toMatch(/Tagged:\s+yes/)
  expect(signatureFields(await PdfFile.open(await printed(1, [])))).toEqual([])
})

test.skipIf(!has('pdfsig'))('a file whose cross-reference is a stream is signed and verified in its own form', async () => {
  const once = await signed(await prepared(3, ['a', 'b'], true), 'a', keys[0] ?? fail(), true)
  const bytes = await signed(once, 'b', keys[1] ?? fail())
  expect(Buffer.from(bytes.subarray(once.length)).toString('latin1')).not.toMatch(/\bxref\n|trailer/)
  expect((await verifyPdf(bytes)).map(({ verdict }) => verdict)).toEqual(['valid-with-later-signatures', 'valid'])
  const file = saved(bytes, 'a.pdf')
  expect(run('pdfsig', '-nocert', file).match(/Signature is Valid/g)).toHaveLength(2)
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
})

test('a field that is not there, is signed, or comes after a seal that must be first is refused', async () => {
  const bytes = await sealedAndSigned(keys.slice(0, 2))
  const key = keys[2] ?? fail()
  await expect(signed(bytes, 'nobody', key)).rejects.toMatchObject({ code: 'field-unknown' })
  await expect(signed(bytes, 'party-1', key)).rejects.toMatchObject({ code: 'field-signed' })
  const once = await signed(await prepared(1, ['a', 'b']), 'a', key)
  await expect(signed(once, 'b', key, true)).rejects.toMatchObject({ code: 'seal-not-first', known: ['b'] })
})

test.skipIf(!has('pdftotext'))('the box shows who signed, when and why', async () => {
  const words = run('pdftotext', saved(await sealedAndSigned(keys.slice(0, 2)), 'a.pdf'), '-')
  expect(words).toContain('Ana María Ortiz')
  expect(words).toContain('I agree')
})
