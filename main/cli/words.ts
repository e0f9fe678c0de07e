import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { defaultUserData } from '../contract/data-folder.ts'
import { failure } from '../contract/problem.ts'
import type { Command } from './command.ts'

/** A command line, understood. */
export interface Words {
  readonly command: Command | 'help'
  readonly dataFolder: string
  readonly json: boolean
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string>>
  /** The values of options that may be given more than once, in their order. */
  readonly repeated: Readonly<Record<string, readonly string[]>>
}

/** Reads the words of a command line. Anything that is not understood is a problem that says how the command is used. */
export function readWords(argv: readonly string[], commands: readonly Command[]): Words {
  const words: string[] = []
  const options: Record<string, string> = Object.create(null) as Record<string, string>
  const repeated: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  let json = false
  let data: string | undefined
  const rest = [...argv]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--json') json = true
    else if (word === '--help' || word === '-h') words.unshift('help')
    else if (word.startsWith('--')) {
      const [name = '', inline] = word.slice(2).split(/=(.*)/s)
      if (inline === undefined && commands.some(({ flags }) => flags?.includes(name))) {
        options[name] = ''
        continue
      }
      const value = inline ?? rest.shift()
      if (value === undefined || (inline === undefined && value.startsWith('--'))) throw misused(`--${name} needs a value`, commands, words[0])
      if (value === '') throw misused(`--${name} is empty`, commands, words[0])
      if (name === 'data') data = value
      else {
        options[name] = value
        repeated[name] = [...(repeated[name] ?? []), value]
      }
    } else words.push(word)
  }
  const dataFolder = data === undefined ? join(defaultUserData(process.platform, process.env, homedir()), 'entente') : resolve(data)
  const [name = 'help', ...own] = words
  if (name === 'help') return { command: 'help', dataFolder, json, words: own, options, repeated }
  const command = commands.find((known) => known.name === name)
  if (!command) throw failure('command-unknown', { command: name, known: commands.map((known) => known.name).join(', ') })
  const unknown = Object.keys(options).find((option) => !command.options.includes(option) && !command.flags?.includes(option))
  if (unknown !== undefined) throw misused(`--${unknown} is not an option of ${name}`, commands, name)
  if (own.length < command.words[0]) throw misused('Something is missing', commands, name)
  if (own.length > command.words[1]) throw misused(`“${own[command.words[1]]}” is one word too many`, commands, name)
  return { command, dataFolder, json, words: own, options, repeated }
}

function misused(what: string, commands: readonly Command[], name: string | undefined): Error {
  return failure('command-misused', { what, usage: commands.find((known) => known.name === name)?.usage ?? 'entente COMMAND [--data DIR] [--json]' })
}
