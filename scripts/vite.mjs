import { join } from 'node:path'
import react from '@vitejs/plugin-react'

/** What runs outside the window: each becomes one file, for the Node in the oldest Electron in use. */
export const NODE_ENTRIES = {
  shell: 'main/shell/main.ts',
  preload: 'main/shell/preload.ts',
  core: 'main/core/main.ts',
  worker: 'main/core/worker.ts',
  speller: 'main/core/speller-thread.ts',
  holidays: 'main/core/holidays-thread.ts',
  cli: 'main/cli/main.ts',
}

const COMMON = { configFile: false, envDir: false, logLevel: 'warn' }

export function nodeConfig(root, out, name) {
  return {
    ...COMMON,
    root,
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: join(root, NODE_ENTRIES[name]),
      outDir: out,
      emptyOutDir: false,
      target: 'node20.18',
      minify: false,
      sourcemap: true,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false } },
    },
  }
}

/** The strict content security policy of the window forbids scripts and fonts inside the page, hence no inlining. */
export function rendererConfig(root, out) {
  return {
    ...COMMON,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: true,
      chunkSizeWarningLimit: 4000,
    },
  }
}
