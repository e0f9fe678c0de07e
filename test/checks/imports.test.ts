import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const require = createRequire(import.meta.url)
const root = new URL('../..', import.meta.url).pathname
const config = join(root, 'scripts', 'checks', 'imports.cjs')
const depcruise = join(root, 'node_modules', '.bin', 'depcruise')

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: { readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[] }
}

const cruise = (cwd: string): Cruise => {
  const { stdout } = spawnSync(depcruise, ['--config', config, '--output-type', 'json', 'main', 'renderer'], { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout) as Cruise
}

/** One break of every rule: the rule, the file that breaks it, and what it imports. */
const breaks = [
  ['main-domain-imports-only-what-it-may', 'main/domain/a.ts', '../document/x.ts'],
  ['main-document-imports-only-what-it-may', 'main/document/a.ts', '../contract/x.ts'],
  ['main-contract-imports-only-what-it-may', 'main/contract/a.ts', '../services/x.ts'],
  ['main-export-imports-only-what-it-may', 'main/export/a.ts', '../contract/x.ts'],
  ['main-signing-imports-only-what-it-may', 'main/signing/a.ts', '../contract/x.ts'],
  ['main-files-imports-only-what-it-may', 'main/files/a.ts', '../store/x.ts'],
  ['main-store-imports-only-what-it-may', 'main/store/a.ts', '../files/x.ts'],
  ['main-services-imports-only-what-it-may', 'main/services/a.ts', '../core/x.ts'],
  ['main-core-imports-only-what-it-may', 'main/core/a.ts', '../shell/x.ts'],
  ['main-cli-imports-only-what-it-may', 'main/cli/a.ts', '../services/x.ts'],
  ['main-shell-imports-only-what-it-may', 'main/shell/a.ts', '../store/x.ts'],
  ['renderer-features-imports-only-what-it-may', 'renderer/features/one/a.ts', '../../../main/services/x.ts'],
  ['renderer-app-imports-only-what-it-may', 'renderer/app/a.ts', '../../main/domain/x.ts'],
  ['renderer-ui-imports-only-what-it-may', 'renderer/ui/a.ts', '../core.ts'],
  ['renderer-core.ts-imports-only-what-it-may', 'renderer/core.ts', '../main/services/x.ts'],
  ['main-domain-is-pure', 'main/domain/b.ts', 'react'],
  ['main-document-is-pure', 'main/document/b.ts', 'react'],
  ['main-contract-is-pure', 'main/contract/b.ts', 'electron'],
  ['main-export-is-pure', 'main/export/b.ts', 'electron'],
  ['main-signing-is-pure', 'main/signing/b.ts', 'electron'],
  ['main-domain-needs-no-node', 'main/domain/c.ts', 'node:fs'],
  ['main-document-needs-no-node', 'main/document/c.ts', 'node:fs'],
  ['main-contract-needs-no-node', 'main/contract/c.ts', 'node:path'],
  ['main-export-needs-no-node', 'main/export/c.ts', 'node:fs'],
  ['main-signing-needs-no-node', 'main/signing/c.ts', 'node:crypto'],
  ['contract-takes-only-types-of-document', 'main/contract/d.ts', '../document/x.ts'],
  ['only-shell-imports-electron', 'main/core/b.ts', 'electron'],
  ['only-store-imports-the-database', 'main/services/b.ts', 'better-sqlite3'],
  ['a-migration-is-frozen', 'main/store/migrations/0001-a.ts', '../x.ts'],
  ['a-feature-stands-alone', 'renderer/features/two/a.ts', '../one/x.ts'],
  ['the-page-has-no-node', 'renderer/app/b.ts', 'node:fs'],
  ['ui-knows-no-library-of-data', 'renderer/ui/b.ts', 'zod'],
  ['no-circles', 'main/domain/e.ts', './f.ts'],
  ['nothing-missing', 'main/domain/g.ts', './not-there.ts'],
] as const

const folder = mkdtempSync(join(tmpdir(), 'entente-imports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text, { flag: 'wx' })
}

describe('the rules of imports', () => {
  it('are held, by all modules that there are', () => {
    const { modules, summary } = cruise(root)
    const ours = execFileSync('find', ['main', 'renderer', '-name', '*.ts', '-o', '-name', '*.tsx'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
    const read = new Set(modules.map(({ source }) => source))
    expect(ours.filter((file) => !file.endsWith('.d.ts') && !read.has(file))).toEqual([])
    expect(read.size).toBeGreaterThan(200)
    expect(summary.violations).toEqual([])
  })

  it('each catch the break that is planted for it', () => {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(folder, file))
    for (const [, file, imported] of breaks) plant(file, `import { x } from '${imported}'\nexport const y = x\n`)
    plant('main/domain/f.ts', "import { y } from './e.ts'\nexport const x = y\n")
    for (const path of ['main/document', 'main/contract', 'main/services', 'main/core', 'main/shell', 'main/store', 'main/files', 'main/domain', 'renderer/features/one']) {
      plant(`${path}/x.ts`, 'export const x = 1\n')
    }
    const found = cruise(folder).summary.violations
    for (const [rule, file] of breaks) expect(found, rule).toContainEqual(expect.objectContaining({ from: file, rule: expect.objectContaining({ name: rule }) }))
    const rules = (require(config) as { forbidden: { name: string }[] }).forbidden.map(({ name }) => name)
    expect(breaks.map(([rule]) => rule).toSorted()).toEqual(rules.toSorted())
  })
})
