import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CoreStart } from '../contract/core.ts'
import { ProblemError, problem } from '../contract/problem.ts'
import { reachCore } from '../core/reach.ts'
import type { Asking, Command } from './command.ts'
import { commands } from './commands/index.ts'
import { installedPrinting } from './installed.ts'
import { electronPrinting } from './printing.ts'
import { readWords, type Words } from './words.ts'

const interrupt = new AbortController()
const dist = __dirname
const app = dirname(dist)

// In an installed app the port to the shell would keep the process alive for ever: it ends when everything is written.
void main(process.argv.slice(2)).then((code) => process.stdout.write('', () => process.stderr.write('', () => process.exit(code))))

async function main(argv: readonly string[]): Promise<number> {
  try {
    const words = readWords(argv, commands)
    if (words.command === 'help') return help()
    return await run(words, words.command)
  } catch (error) {
    const expected = error instanceof ProblemError ? error.problem : interrupt.signal.aborted ? problem('cancelled') : null
    const about = expected ?? problem('unexpected')
    process.stderr.write(`${about.says} ${about.remedy}\n`)
    for (const { at, says, remedy } of about.items) process.stderr.write(`  ${at}: ${says} ${remedy}`.trimEnd() + '\n')
    if (!expected) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return 1
  }
}

async function run({ dataFolder, json, words, options, repeated }: Words, command: Command): Promise<number> {
  const shell = (await installedPrinting()) ?? electronPrinting(app)
  process.once('SIGINT', () => interrupt.abort())
  const core = await reachCore(coreStart(dataFolder), shell, undefined, interrupt.signal)
  try {
    const call: Asking['call'] = (method, input, more) => core.client.call(method, input, { signal: interrupt.signal, ...more })
    const warn = (says: string) => void process.stderr.write(`${says}\n`)
    const note = (says: string) => process.stderr.isTTY && warn(says)
    const { data, text, good = true } = await command.run({ client: { call }, words, options, repeated, warn, note })
    process.stdout.write(json ? `${JSON.stringify(data)}\n` : `${text}\n`)
    return good ? 0 : 1
  } finally {
    await core.close()
    shell.close()
  }
}

function coreStart(dataFolder: string): CoreStart {
  const { resourcesPath, parentPort } = process as unknown as { readonly resourcesPath?: string; readonly parentPort?: unknown }
  const installed = app.endsWith('.asar') && parentPort !== undefined && resourcesPath !== undefined
  const { version } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as { version: string }
  return {
    dataFolder,
    templates: join(installed ? resourcesPath : app, 'templates'),
    fonts: join(dist, 'fonts'),
    worker: join(dist, 'worker.cjs'),
    speller: join(dist, 'speller.cjs'),
    dictionaries: join(dist, 'dictionaries'),
    holidays: join(dist, 'holidays.cjs'),
    version,
  }
}

function help(): number {
  const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
  process.stdout.write(`entente COMMAND [--data DIR] [--json]\n\n${lines.join('\n')}\n\n  --data DIR  the data folder; without it the one that the app uses\n  --json      print JSON\n`)
  return 0
}
