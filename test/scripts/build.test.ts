import { readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { build } from '../../scripts/build.mjs'
import { temporaryFolder, write } from './temporary.ts'

const REPOSITORY = join(import.meta.dirname, '../..')
const SOURCES = {
  'main/shell/main.ts': `import { app } from 'electron'\nimport { greeting } from '../greeting.ts'\nconsole.log(app, greeting)`,
  'main/shell/preload.ts': `import { contextBridge } from 'electron'\ncontextBridge.exposeInMainWorld('a', 1)`,
  'main/core/main.ts': `import Database from 'better-sqlite3'\nvoid import('../greeting.ts').then(({ greeting }) => console.log(Database, greeting))`,
  'main/core/worker.ts': `console.log('worker')`,
  'main/core/speller-thread.ts': `console.log('speller')`,
  'main/core/holidays-thread.ts': `console.log('holidays')`,
  'main/cli/main.ts': `console.log('first')`,
  'main/greeting.ts': `export const greeting: string = 'bundled in'`,
  'renderer/index.html': `<!doctype html><script type="module" src="./main.tsx"></script>`,
  'renderer/main.tsx': `import { createRoot } from 'react-dom/client'\ncreateRoot(document.body).render(<p>Hello</p>)`,
}

test('dist is made of the sources, only when they changed, and stays when they cannot be built', async () => {
  const root = temporaryFolder()
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'))
  write(root, SOURCES)
  const read = (name: string) => readFileSync(join(root, 'dist', name), 'utf8')
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)

  await build({ root })
  expect(readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cjs')).toSorted()).toEqual(['cli.cjs', 'core.cjs', 'holidays.cjs', 'preload.cjs', 'shell.cjs', 'speller.cjs', 'worker.cjs'])
  expect(read('shell.cjs')).toContain('require("electron")')
  expect(read('shell.cjs')).toContain('bundled in')
  expect(read('core.cjs')).toContain('require("better-sqlite3")')
  expect(read('core.cjs')).toContain('bundled in')
  expect(read('renderer/index.html')).toMatch(/<script type="module"[^>]* src="\.\/assets\/[^"]+\.js"><\/script>/)
  expect(read('renderer/index.html')).not.toMatch(/<script(?![^>]*src=)/)
  const fonts = readdirSync(join(root, 'dist/fonts'))
  for (const family of ['tinos', 'arimo', 'carlito', 'noto-naskh-arabic', 'noto-serif-sc']) {
    expect(fonts).toEqual(expect.arrayContaining([`LICENSE-${family}`, `${family}.json`]))
    expect(fonts.filter((name) => name.startsWith(`${family}--`)).length).toBeGreaterThan(1)
  }

  expect(readdirSync(join(root, 'dist/dictionaries')).toSorted()).toEqual(['LICENSE-en', 'LICENSE-en-gb', 'en-gb.aff', 'en-gb.dic', 'en.aff', 'en.dic'])

  const made = statSync(join(root, 'dist')).ino
  await build({ root })
  expect(statSync(join(root, 'dist')).ino).toBe(made)

  write(root, { 'main/cli/main.ts': `console.log('second')` })
  await build({ root })
  expect(read('cli.cjs')).toContain('second')

  vi.spyOn(console, 'error').mockReturnValue()
  write(root, { 'main/cli/main.ts': `import './absent.ts'` })
  await expect(build({ root })).rejects.toThrow(/The app could not be built\.[^]*absent\.ts[^]*Mend what is named above/)
  expect(read('cli.cjs')).toContain('second')
  expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
})
