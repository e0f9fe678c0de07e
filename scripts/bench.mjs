// Measures the app against yardsticks in the same run: npm run bench -- [ROW …] [--json FILE]. What is measured stands in test/bench/.
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { electronLauncher, hasDisplay, withDisplay } from './electron.mjs'
import { main } from './main.mjs'
import { passOn } from './pass-on.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const BENCH = join(ROOT, 'test', 'bench')
/** Below the modules, so that the driver is found from there. */
const OUT = join(ROOT, 'node_modules', '.entente', 'bench')
/** What Electron starts: a folder with a package.json each. */
const APPS = ['desktop', 'hook', 'hand', 'rest', 'blank']

await main(async () => {
  const words = process.argv.slice(2)
  if (!hasDisplay()) {
    const { command, args } = withDisplay(process.execPath, [fileURLToPath(import.meta.url), ...words])
    return passOn(command, args)
  }
  await build()
  await bundle()
  const { bench } = createRequire(import.meta.url)(join(OUT, 'bench.cjs'))
  return bench({ root: ROOT, out: OUT, launcher: electronLauncher(), words })
})

/** What runs in Node and in Electron's own processes, and the one page. */
async function bundle() {
  const vite = await import('vite')
  const common = { configFile: false, envDir: false, publicDir: false, logLevel: 'warn' }
  const input = {
    bench: join(BENCH, 'main.ts'),
    desktop: join(BENCH, 'desktop', 'main.ts'),
    echo: join(BENCH, 'desktop', 'echo.ts'),
    hook: join(BENCH, 'start', 'hook.ts'),
    hand: join(BENCH, 'hand', 'hook.ts'),
    rest: join(BENCH, 'rest', 'hook.ts'),
    blank: join(BENCH, 'start', 'blank.ts'),
  }
  await vite.build({
    ...common,
    root: ROOT,
    ssr: { target: 'node', noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: { ssr: true, outDir: OUT, emptyOutDir: true, target: 'node20.18', minify: false, rolldownOptions: { input, output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' } } },
  })
  await vite.build({ ...common, root: join(BENCH, 'page'), base: './', build: { outDir: join(OUT, 'page'), emptyOutDir: true, target: 'chrome130', modulePreload: { polyfill: false } } })
  for (const name of APPS) await makeApp(name)
}

async function makeApp(name) {
  await mkdir(join(OUT, name))
  await writeFile(join(OUT, name, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: `../${name}.cjs` }))
}
