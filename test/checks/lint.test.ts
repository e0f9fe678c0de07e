import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'entente-lint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lint = (file: string, text: string): string => {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), text)
  const { stdout } = spawnSync(join(root, 'node_modules', '.bin', 'oxlint'), ['--config', join(root, 'scripts', 'checks', 'oxlint.json'), join(folder, file)], { encoding: 'utf8' })
  return stdout
}

it.each([
  ["import { ipcMain } from 'electron'\nipcMain.handle('x', () => 1)\n", /Raw ipc is banned/],
  ["import { ipcRenderer } from 'electron'\nawait ipcRenderer.invoke('x')\n", /Raw ipc is banned/],
  ["eval('1')\n", /no-eval/],
  ["export const run = new Function('return 1')\n", /no-new-func/],
  ['export const x: any = 1\n', /no-explicit-any/],
])('%s is refused', (text, says) => expect(lint('main/shell/planted.ts', text)).toMatch(says))

it('refuses HTML that is put into a page as it is', () => {
  expect(lint('renderer/planted.tsx', 'export const x = <p dangerouslySetInnerHTML={{ __html: "" }} />\n')).toMatch(/no-danger/)
})
