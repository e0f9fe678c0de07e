import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { commandLine } from '../../scripts/command-line.mjs'

export const root = new URL('../..', import.meta.url).pathname
export const example = join(root, 'templates', 'mutual-nda', 'example.yaml')

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real command line, as the build left it. */
export function entente(...words: string[]): Ended {
  const { command, args, env } = commandLine(words)
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

/** What a command that must succeed printed as JSON. */
export function json(...words: string[]): unknown {
  const ended = entente(...words, '--json')
  if (ended.code !== 0) throw new Error(`entente ${words.join(' ')}: ${ended.err}`)
  return JSON.parse(ended.out)
}
