import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'

/** A folder that lives as long as the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const canMount = process.platform === 'linux' && process.getuid?.() === 0

/** A disk of its own of so many KiB; the test is skipped where nobody may mount one. */
export function smallDisk(context: TestContext, kib: number): string {
  if (!canMount) context.skip('Only root on Linux can mount a small disk to fill it.')
  const folder = mkdtempSync(join(tmpdir(), 'entente-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mount(['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

/** Makes a folder read-only until the test ends, for root too. */
export function makeReadOnly(folder: string): void {
  if (canMount) {
    mount(['--bind', folder, folder])
    onTestFinished(() => void execFileSync('umount', ['-l', folder]))
    mount(['-o', 'remount,bind,ro', folder])
  } else {
    chmodSync(folder, 0o500)
    onTestFinished(() => chmodSync(folder, 0o700))
  }
}

function mount(words: readonly string[]): void {
  execFileSync('mount', words, { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Every file below a folder with the hash of its bytes: two that are equal say that nothing was touched. */
export function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(filesBelow(folder).map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]))
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .toSorted()
}
