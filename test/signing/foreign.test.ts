import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { P12Signer } from '@signpdf/signer-p12'
import { SignPdf } from '@signpdf/signpdf'
import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import { expect, test } from 'vitest'
import { PdfFile } from '../../main/signing/pdf/file.ts'
import { Ref, Stream, type Value } from '../../main/signing/pdf/values.ts'
import { revised, written } from '../../main/signing/pdf/write.ts'
import { sign } from '../../main/signing/sign.ts'
import { verifyPdf } from '../../main/signing/verify.ts'
import { has, saved } from '../builders/export.ts'
import { identity, now, prepared, signed } from './fixture.ts'

const folder = dirname(saved('', 'x'))
const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
const placeholder = '**********'
const room = 8_000

/** A PDF that pdf-lib wrote, with a place for a signature as other programs leave it. */
async function withPlaceholder(kind: string): Promise<Buffer> {
  const document = await PDFDocument.create()
  const page = document.addPage([612, 792])
  page.drawText('What the parties agree')
  const { context, catalog } = document
  const range = PDFArray.withContext(context)
  range.push(PDFNumber.of(0))
  for (let place = 0; place < 3; place++) range.push(PDFName.of(placeholder))
  const signature = context.register(context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: kind, ByteRange: range, Contents: PDFHexString.of('0'.repeat(room * 2)), M: PDFString.of("D:20261128100000+01'00'") }))
  const widget = context.register(context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [0, 0, 0, 0], V: signature, T: PDFString.of('Signature1'), F: 4, P: page.ref }))
  page.node.set(PDFName.of('Annots'), context.obj([widget]))
  catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [widget] }))
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

/** Fills the place with what OpenSSL makes of the bytes around it. */
function signedByOpenssl(bytes: Buffer, how: readonly string[]): Buffer {
  const at = bytes.indexOf('/ByteRange')
  const rangeEnd = bytes.indexOf(']', at) + 1
  const from = bytes.indexOf('<', bytes.indexOf('/Contents', at))
  const to = bytes.indexOf('>', from) + 1
  const filled = Buffer.concat([bytes.subarray(0, at), Buffer.from(`/ByteRange [0 ${from} ${to} ${bytes.length - to}]`.padEnd(rangeEnd - at), 'latin1'), bytes.subarray(rangeEnd)])
  writeFileSync(join(folder, 'data.bin'), Buffer.concat([filled.subarray(0, from), filled.subarray(to)]))
  openssl('cms', '-sign', '-binary', '-signer', 'c.pem', '-inkey', 'k.pem', '-in', 'data.bin', '-outform', 'DER', '-out', 's.der', ...how)
  filled.write(readFileSync(join(folder, 's.der')).toString('hex').padEnd(room * 2, '0'), from + 1, 'latin1')
  return filled
}

function makeKey(...kind: string[]): void {
  openssl('req', '-x509', ...kind, '-keyout', 'k.pem', '-out', 'c.pem', '-noenc', '-days', '30', '-subj', '/CN=Ben Cole')
}

test.skipIf(!has('openssl')).each([
  ['a CAdES signature', 'ETSI.CAdES.detached', ['-newkey', 'rsa:2048'], ['-cades']],
  ['a plain signature', 'adbe.pkcs7.detached', ['-newkey', 'rsa:2048'], ['-md', 'sha512']],
  ['one of an elliptic key', 'ETSI.CAdES.detached', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], ['-cades', '-md', 'sha384']],
  ['one that names its key by identifier', 'adbe.pkcs7.detached', ['-newkey', 'rsa:2048'], ['-keyid']],
])('%s that OpenSSL made is accepted', async (_, kind, key, how) => {
  makeKey(...key)
  const bytes = signedByOpenssl(await withPlaceholder(kind), how)
  expect(await verifyPdf(bytes)).toMatchObject([{ field: 'Signature1', signer: 'Ben Cole', verdict: 'valid', coversWholeFile: true, signedAt: '2026-11-28T09:00:00Z' }])
  bytes[bytes.indexOf('/MediaBox') + 1] = 0x71
  expect(await verifyPdf(bytes)).toMatchObject([{ verdict: 'broken', fault: 'content-changed' }])
})

test.skipIf(!has('openssl'))('a signature with SHA-1 is not trusted', async () => {
  makeKey('-newkey', 'rsa:2048')
  const bytes = signedByOpenssl(await withPlaceholder('adbe.pkcs7.detached'), ['-md', 'sha1'])
  expect(await verifyPdf(bytes)).toMatchObject([{ verdict: 'broken', fault: 'method-weak' }])
})

test.skipIf(!has('openssl'))('what a library signed that is not in the product is accepted', async () => {
  makeKey('-newkey', 'rsa:2048')
  openssl('pkcs12', '-export', '-legacy', '-inkey', 'k.pem', '-in', 'c.pem', '-out', 'a.p12', '-passout', 'pass:x')
  const bytes = await new SignPdf().sign(await withPlaceholder('adbe.pkcs7.detached'), new P12Signer(readFileSync(join(folder, 'a.p12')), { passphrase: 'x' }))
  expect(await verifyPdf(bytes)).toMatchObject([{ signer: 'Ben Cole', verdict: 'valid', coversWholeFile: true }])
})

test.skipIf(!has('openssl') || !has('qpdf'))('data for checking later, added behind a signature, changes nothing that was signed', async () => {
  makeKey('-newkey', 'rsa:2048')
  const { key } = await identity('Ana')
  const base = saved(await prepared(2, ['ana', 'ben']), 'a.pdf')
  const packed = saved('', 'b.pdf')
  execFileSync('qpdf', ['--object-streams=generate', base, packed])
  for (const start of [readFileSync(base), readFileSync(packed)]) {
    const once = await signed(start, 'ana', key)
    const file = await PdfFile.open(once)
    const [certificate, store] = [new Ref(file.size), new Ref(file.size + 1)]
    const after = revised(file, new Map<number, Uint8Array>([
      [certificate.number, written(new Stream(new Map([['Length', key.certificate.length]]), key.certificate))],
      [store.number, written(new Map<string, Value>([['Certs', [certificate]]]))],
      [file.root.number, written(new Map<string, Value>([...file.catalog, ['DSS', store]]))],
    ])).bytes
    expect(await verifyPdf(after)).toMatchObject([{ field: 'ana', verdict: 'valid', coversWholeFile: false, changes: [] }])
    expect((await verifyPdf(await signed(after, 'ben', key))).map(({ verdict }) => verdict)).toEqual(['valid-with-later-signatures', 'valid'])
  }
})

test.skipIf(!has('openssl'))('a time stamp is kept in the signature, read with it, and must be about it', { timeout: 30_000 }, async () => {
  writeFileSync(join(folder, 'ts.cnf'), '[tsa]\ndefault_tsa=t\n[t]\nserial=serial\nsigner_cert=tc.pem\nsigner_key=tk.pem\ndefault_policy=1.2.3.4\ndigests=sha256\nsigner_digest=sha256\n[req]\ndistinguished_name=n\n[n]\n[e]\nextendedKeyUsage=critical,timeStamping\n')
  writeFileSync(join(folder, 'serial'), '01')
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-noenc', '-keyout', 'tk.pem', '-out', 'tc.pem', '-days', '30', '-subj', '/CN=Clock', '-config', 'ts.cnf', '-extensions', 'e')
  const stamp = async (imprint: Uint8Array) => {
    openssl('ts', '-query', '-digest', Buffer.from(imprint).toString('hex'), '-sha256', '-cert', '-out', 'q.tsq')
    openssl('ts', '-reply', '-config', 'ts.cnf', '-section', 't', '-queryfile', 'q.tsq', '-token_out', '-out', 't.der')
    return Uint8Array.from(readFileSync(join(folder, 't.der')))
  }
  const { key } = await identity('Ana')
  const start = await prepared(1, ['ana'])
  const signing = { file: await PdfFile.open(start), field: 'ana', key, at: now, reason: '', details: [] }
  const [finding] = await verifyPdf(await sign({ ...signing, stamp }))
  expect(finding).toMatchObject({ verdict: 'valid', stampedBy: 'Clock' })
  expect(Math.abs(Date.parse(finding?.signedAt ?? '') - Date.now())).toBeLessThan(3_600_000)
  const elsewhere = await sign({ ...signing, stamp: (imprint) => stamp(Uint8Array.from(imprint, (byte) => byte ^ 1)) })
  expect(await verifyPdf(elsewhere)).toMatchObject([{ verdict: 'broken', fault: 'time-stamp' }])
})

test('a thousand signatures are refused', async () => {
  const file = await PdfFile.open(await prepared(1, ['ana']))
  const fields = Array.from({ length: 1_000 }, (_, index) => new Ref(file.size + index))
  const form = new Map<string, Value>([['Fields', fields], ['SigFlags', 3]])
  const changes = new Map(fields.map(({ number }) => [number, Buffer.from(`<</FT /Sig /T (f${number}) /V <</Type /Sig /ByteRange [0 1 2 3] /Contents <00>>>>>`)]))
  const bytes = revised(file, new Map([...changes, [file.root.number, written(new Map<string, Value>([...file.catalog, ['AcroForm', form]]))]])).bytes
  await expect(verifyPdf(bytes)).rejects.toMatchObject({ code: 'pdf-signed-too-often' })
})
