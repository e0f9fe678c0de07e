import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { World } from './world.ts'

interface Started<Result> {
  /** When the process was started, in milliseconds since 1970. */
  readonly startedAt: number
  /** What it left behind as JSON in the file that RESULT names. */
  readonly result: Result
}

/** Starts Electron, waits until it has ended by itself, and reads what it found. Its profile is kept from one start to the next. */
export async function runElectron<Result>({ launcher, temporary }: World, args: readonly string[], env: Readonly<Record<string, string>>, patience: number): Promise<Started<Result>> {
  const file = join(temporary, 'result.json')
  await rm(file, { force: true })
  const startedAt = Date.now()
  const child = spawn(launcher.executable, [...launcher.args, ...args], {
    env: { ...launcher.env, ...env, ENTENTE_BENCH_RESULT: file },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: patience,
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (errors = (errors + piece).slice(-4_000)))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const found = await readFile(file, 'utf8').catch(() => null)
  if (found === null) throw new Error(`Electron ended (${child.killed ? `stopped after ${patience / 1000} s` : `code ${code}`}) and had found nothing.\n${errors.trim()}`)
  return { startedAt, result: JSON.parse(found) as Result }
}
