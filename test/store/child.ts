import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { build } from 'vite'

/** Bundles a script of `children/` for plain Node, beside node_modules so that it finds the driver. Returns its path. */
export async function bundleChild(name: string): Promise<string> {
  const cache = join(import.meta.dirname, '../../node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'entente-child-'))
  const entry = join(import.meta.dirname, 'children', `${name}.ts`)
  await build({ configFile: false, logLevel: 'error', publicDir: false, build: { ssr: entry, outDir: folder, emptyOutDir: false, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: 'child.mjs' } } } })
  return join(folder, 'child.mjs')
}

export function removeBundle(path: string): void {
  rmSync(join(path, '..'), { recursive: true, force: true })
}

export interface Child {
  readonly process: ChildProcess
  readonly pid: number
  /** What it says, line by line. */
  readonly lines: AsyncIterableIterator<string>
  /** Ends it without asking, and waits until it is gone. */
  readonly kill: () => Promise<void>
}

/** Starts a bundled child that the test's end kills at the latest. */
export function startChild(path: string, words: readonly string[]): Child {
  const child = spawn(process.execPath, [path, ...words], { stdio: ['pipe', 'pipe', 'inherit'] })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = () => (child.kill('SIGKILL'), gone)
  onTestFinished(kill)
  return { process: child, pid: child.pid ?? 0, lines: createInterface(child.stdout)[Symbol.asyncIterator](), kill }
}
