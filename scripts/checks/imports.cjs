/** Who may import what. The table stands in the README; each rule has a planted break in test/checks/imports.test.ts. */

/** What each folder of ours may import of ours. */
const ours = {
  'main/domain': [],
  'main/document': ['main/domain'],
  'main/contract': ['main/domain', 'main/document'],
  'main/export': ['main/document', 'main/domain'],
  'main/signing': ['main/domain'],
  'main/files': ['main/domain'],
  'main/store': ['main/domain'],
  'main/services': ['main/domain', 'main/document', 'main/export', 'main/signing', 'main/store', 'main/files', 'main/contract'],
  'main/core': ['main/services', 'main/store', 'main/files', 'main/contract'],
  'main/cli': ['main/core', 'main/contract'],
  'main/shell': ['main/contract', 'main/domain'],
  'renderer/features': ['renderer/ui', 'renderer/core.ts', 'main/contract', 'main/domain', 'main/document'],
  'renderer/app': ['renderer/features', 'renderer/ui', 'renderer/core.ts', 'main/contract'],
  'renderer/ui': [],
  'renderer/core.ts': ['main/contract'],
}

/** Pure folders: no disk, no clock of the system's, no desktop, no screen. */
const pure = ['main/domain', 'main/document', 'main/contract', 'main/export', 'main/signing']

const starts = (folder) => `^${folder.replace('.', '\\.')}${folder.endsWith('.ts') ? '$' : '/'}`
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    ...Object.entries(ours).map(([folder, allowed]) =>
      rule(`${folder.replace('/', '-')}-imports-only-what-it-may`, `${folder} may import ${allowed.join(', ') || 'nothing of ours'}.`, { path: starts(folder) }, {
        path: '^(main|renderer)/',
        pathNot: [folder, ...allowed].map(starts),
      }),
    ),
    ...pure.map((folder) =>
      rule(`${folder.replace('/', '-')}-is-pure`, `${folder} touches no disk, no desktop and no screen.`, { path: starts(folder) }, {
        path: '^(electron|react|react-dom|better-sqlite3|kysely)$|node_modules/(electron|react|react-dom|better-sqlite3|kysely)/',
      }),
    ),
    ...pure.map((folder) =>
      rule(`${folder.replace('/', '-')}-needs-no-node`, `${folder} runs in a page as well.`, { path: starts(folder) }, { dependencyTypes: ['core'] }),
    ),
    rule('contract-takes-only-types-of-document', 'What may be asked is declared without the engine behind it.', { path: '^main/contract/' }, { path: '^main/document/', dependencyTypesNot: ['type-only'] }),
    rule('only-shell-imports-electron', 'Core runs in tests and in the command line, where there is no Electron.', { pathNot: '^main/shell/' }, { path: '^electron$|node_modules/electron/' }),
    rule('only-store-imports-the-database', 'SQL stands in one folder.', { pathNot: '^main/store/' }, { path: '(^|node_modules/)(better-sqlite3|kysely)(/|$)' }),
    rule('a-migration-is-frozen', 'A shipped migration must not change with the app’s code.', { path: '^main/store/migrations/\\d{4}-' }, { path: '^(main|renderer)/' }),
    rule('a-feature-stands-alone', 'No feature of the window imports another.', { path: '^renderer/features/([^/]+)/' }, { path: '^renderer/features/', pathNot: '^renderer/features/$1/' }),
    rule('the-page-has-no-node', 'The page is sandboxed.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    rule('ui-knows-no-library-of-data', 'Primitives know neither calls nor the store.', { path: '^renderer/ui/' }, { path: '(^|node_modules/)(birpc|zod|@tanstack)(/|$)' }),
    rule('no-circles', 'Modules that need each other cannot be understood one by one.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('nothing-missing', 'What is imported must be there and be declared.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
