import { execFileSync } from 'node:child_process'
import { openSync, closeSync, ftruncateSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { has, saved } from '../builders/export.ts'
import { temporaryFolder } from '../files/folders.ts'
import { prepared, printed } from '../signing/fixture.ts'
import { entente, json } from './entente.ts'

const secret = 'a phrase that nobody guesses'

beforeAll(() => void Object.assign(process.env, { TEST_PASSPHRASE: secret, TEST_WRONG: 'another', TEST_EMPTY: '' }))
afterAll(() => ['TEST_PASSPHRASE', 'TEST_WRONG', 'TEST_EMPTY'].forEach((name) => delete process.env[name]))

const pass = ['--passphrase-env', 'TEST_PASSPHRASE']

describe('signing from the command line', () => {
  it('makes identities, signs for two, and says what it finds', { timeout: 120_000 }, async () => {
    const data = temporaryFolder()
    const made = json('identity', 'new', 'Ana Ortiz', '--organization', 'City of Riverton', ...pass, '--data', data) as { fingerprint: string }
    expect(made).toMatchObject({ name: 'Ana Ortiz', organization: 'City of Riverton', selfSigned: true, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
    json('identity', 'new', 'Ben Cole', '--organization', 'Harbor Light', '--kind', 'rsa3072', ...pass, '--data', data)
    expect((json('identity', 'list', '--data', data) as { name: string }[]).map(({ name }) => name)).toEqual(['Ana Ortiz', 'Ben Cole'])
    const file = saved(await prepared(2, ['ana', 'ben']), 'a.pdf')
    const out = join(temporaryFolder(), 'signed.pdf')
    expect(json('sign', '--file', file, '--field', 'ana', '--identity', 'ana ortiz', ...pass, '--reason', 'Approved', '--title', 'Director', '--out', out, '--data', data)).toMatchObject({ path: out })
    json('sign', '--file', out, '--field', 'ben', '--identity', 'Ben Cole', ...pass, '--data', data)
    const judged = json('verify', out, '--data', data)
    expect(judged).toMatchObject({
      verdict: 'valid-with-later-signatures',
      signatures: [
        { field: 'ana', signer: 'Ana Ortiz', fingerprint: made.fingerprint, verdict: 'valid-with-later-signatures', coversWholeFile: false, says: expect.stringMatching(/^Signed by Ana Ortiz \(City of Riverton\) at 20\d\d-.* After it only the signatures of others were added\. The certificate is one that its owner made/) },
        { field: 'ben', signer: 'Ben Cole', verdict: 'valid', coversWholeFile: true, signedAt: expect.stringMatching(/^20\d\d-\d\d-\d\dT.*Z$/) },
      ],
    })
    if (has('pdfsig')) expect(execFileSync('pdfsig', ['-nocert', out], { encoding: 'utf8' }).match(/Signature is Valid/g)).toHaveLength(2)
    expect(json('trail', 'verify', '--data', data)).toMatchObject({ intact: true })
    const kept = readdirSync(data, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    for (const { parentPath, name } of kept) expect(readFileSync(join(parentPath, name)).includes(secret)).toBe(false)
    expect(kept.map(({ name }) => name)).toContain('entente.db')

    const changed = readFileSync(out)
    changed[changed.indexOf('/MediaBox') + 1] = 0x71
    writeFileSync(out, changed)
    expect(entente('verify', out, '--data', data)).toMatchObject({ code: 1, out: expect.stringMatching(/^broken: .*\n.*A signature in the field “ana”\. The signature does not hold: what was signed has changed\./) })
  })

  it('gives a file without fields one that is not to be seen', { timeout: 60_000 }, async () => {
    const data = temporaryFolder()
    const file = saved(await printed(1, []), 'a.pdf')
    expect(entente('verify', file, '--data', data)).toMatchObject({ code: 1, out: 'not-signed: Nobody has signed it.\n' })
    json('identity', 'new', 'Ana', ...pass, '--data', data)
    json('sign', '--file', file, '--field', 'Approval', '--identity', 'Ana', ...pass, '--data', data)
    expect(entente('verify', file, '--data', data)).toMatchObject({ code: 0, out: expect.stringMatching(/^valid: .*\n {2}Approval \(valid\): Signed by Ana at/) })
  })

  it('refuses with a sentence and a remedy what cannot be done, and leaves the file as it was', { timeout: 120_000 }, async () => {
    const data = temporaryFolder()
    const bytes = await prepared(1, ['ana'])
    const file = saved(bytes, 'a.pdf')
    const says = (...words: string[]) => {
      const ended = entente(...words, '--data', data)
      expect(ended).toMatchObject({ code: 1, out: '' })
      return ended.err
    }
    expect(says('sign', '--file', file, '--field', 'ana', '--identity', 'Ana', ...pass)).toMatch(/^There is no identity “Ana”\. The identities are: none\./)
    json('identity', 'new', 'Ana', ...pass, '--data', data)
    expect(says('identity', 'new', 'ANA', ...pass)).toMatch(/^There is an identity “Ana” already\./)
    expect(says('identity', 'new', 'Ben', '--kind', 'dsa', ...pass)).toMatch(/^--kind is one of p256, rsa3072, not “dsa”/)
    expect(says('identity', 'new', 'Ben')).toMatch(/^No variable is named that holds the passphrase\. It is used so: identity new/)
    expect(says('identity', 'new', 'Ben', '--passphrase-env', 'TEST_EMPTY')).toMatch(/^The variable TEST_EMPTY is not set, or is empty\./)
    expect(says('identity', 'import', file, ...pass)).toMatch(/holds no key that can sign here.*PKCS#12/)
    expect(says('sign', '--file', file, '--field', 'ana', '--identity', 'Ana', '--passphrase-env', 'TEST_WRONG')).toMatch(/^The passphrase does not open “Ana”\. Type it again/)
    expect(says('sign', '--file', file, '--field', 'bob', '--identity', 'Ana', ...pass)).toMatch(/has no field “bob” to sign\. The fields that can be signed are: ana\./)
    expect(says('sign', '--file', file, '--field', 'ana', '--identity', 'Ana', ...pass, '--out', join(data, 'a.pdf'))).toMatch(/is in the data folder/)
    expect(readFileSync(file).equals(Buffer.from(bytes))).toBe(true)
  })

  it('refuses to judge what is no sound PDF, with a sentence and a remedy', { timeout: 120_000 }, async () => {
    const data = temporaryFolder()
    const says = (path: string) => {
      const ended = entente('verify', path, '--data', data)
      expect(ended).toMatchObject({ code: 1, out: '' })
      return ended.err
    }
    const bytes = Buffer.from(await printed(1, []))
    const text = bytes.toString('latin1')
    expect(says('/nowhere.pdf')).toMatch(/nowhere\.pdf/)
    expect(says(saved('Hello', 'a.pdf'))).toMatch(/is no PDF\. Choose/)
    expect(says(saved(bytes.subarray(0, bytes.length / 2), 'a.pdf'))).toMatch(/is damaged, or was cut off/)
    const loop = text.replace(/trailer\n<<\n/, `trailer\n<<\n/Prev ${/startxref\n(\d+)/.exec(text)?.[1]}\n`)
    expect(says(saved(Buffer.from(loop, 'latin1'), 'a.pdf'))).toMatch(/is damaged/)
    const large = saved('%PDF-1.7\n', 'large.pdf')
    const descriptor = openSync(large, 'r+')
    ftruncateSync(descriptor, 500 * 1024 * 1024)
    closeSync(descriptor)
    expect(says(large)).toMatch(/is larger than 200 MB/)
    if (has('qpdf')) {
      const [plain, locked] = [saved(bytes, 'a.pdf'), saved('', 'b.pdf')]
      execFileSync('qpdf', ['--encrypt', 'u', 'o', '256', '--', plain, locked])
      expect(says(locked)).toMatch(/is encrypted\. Open it with its password/)
    }
  })
})
