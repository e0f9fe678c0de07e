import { resolve } from 'node:path'
import type { Output } from '../../contract/index.ts'
import { failure } from '../../contract/problem.ts'
import { keyKinds } from '../../contract/signing.ts'
import { columns, type Command, type CommandCall, type Result } from '../command.ts'
import { passphraseFrom } from '../passphrase.ts'

const usage = `identity new NAME [--organization O] [--kind ${keyKinds.join('|')}] --passphrase-env VAR | import FILE [--name NAME] --passphrase-env VAR | list`

type Identity = Output<'identities.list'>[number]

export const identity: Command = {
  name: 'identity',
  usage,
  summary: 'make a key to sign with, take one in from a .p12 or .pfx file, or list those that there are',
  options: ['organization', 'kind', 'name', 'passphrase-env'],
  words: [1, 2],
  async run(call) {
    const [verb = '', word] = call.words
    if (verb === 'list' && word === undefined) return listed(await call.client.call('identities.list', {}))
    if (verb === 'new' && word !== undefined) return one(await made(call, word))
    if (verb === 'import' && word !== undefined) return one(await imported(call, word))
    throw failure('command-misused', { what: `“identity ${call.words.join(' ')}” is not complete`, usage })
  },
}

function made({ client, options: { organization = '', kind, 'passphrase-env': variable } }: CommandCall, name: string): Promise<Identity> {
  const known = keyKinds.find((each) => each === (kind ?? 'p256'))
  if (known === undefined) throw failure('command-misused', { what: `--kind is one of ${keyKinds.join(', ')}, not “${kind}”`, usage })
  return client.call('identities.new', { name, organization, kind: known, passphrase: passphraseFrom(variable, usage) })
}

function imported({ client, options: { name, 'passphrase-env': variable } }: CommandCall, file: string): Promise<Identity> {
  return client.call('identities.import', { from: { path: resolve(file) }, passphrase: passphraseFrom(variable, usage), ...(name === undefined ? {} : { name }) })
}

function one(data: Identity): Result {
  return { data, text: columns([row(data)]) }
}

function listed(data: readonly Identity[]): Result {
  return { data, text: data.length === 0 ? 'There is no identity yet.' : columns(data.map(row)) }
}

function row({ name, organization, notAfter, fingerprint }: Identity): readonly string[] {
  return [name, organization, `until ${notAfter.slice(0, 10)}`, fingerprint]
}
