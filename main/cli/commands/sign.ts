import { resolve } from 'node:path'
import { failure } from '../../contract/problem.ts'
import type { Command } from '../command.ts'
import { passphraseFrom } from '../passphrase.ts'

const usage = 'sign --file PDF --field FIELD --identity NAME --passphrase-env VAR [--reason REASON] [--title TITLE] [--out FILE]'

export const sign: Command = {
  name: 'sign',
  usage,
  summary: 'sign a field of a PDF; without --out the file itself, to which the signature is appended',
  options: ['file', 'field', 'identity', 'passphrase-env', 'reason', 'title', 'out'],
  words: [0, 0],
  async run({ client, options: { file, field, identity, 'passphrase-env': variable, reason = '', title = '', out } }) {
    if (file === undefined || field === undefined || identity === undefined) throw failure('command-misused', { what: 'A file, a field and an identity are needed', usage })
    const passphrase = passphraseFrom(variable, usage)
    const data = await client.call('signing.signFile', { from: { path: resolve(file) }, to: { path: resolve(out ?? file) }, field, identity, passphrase, reason, title })
    return { data, text: `“${field}” is signed in ${data.path}.` }
  },
}
