// Runs every check, to the end even when one fails. The last line is the count. Words passed on choose unit tests.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countPlaywright, countVitest, settle } from './counts.mjs'
import { withDisplay } from './electron.mjs'
import { passOn } from './pass-on.mjs'

const reports = await mkdtemp(join(tmpdir(), 'entente-test-'))
const unitReport = join(reports, 'unit.json')
const windowReport = join(reports, 'e2e.json')

const STEPS = [
  { name: 'build' },
  { name: 'typecheck' },
  { name: 'lint' },
  { name: 'imports' },
  { name: 'unused' },
  {
    name: 'unit',
    words: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`, ...process.argv.slice(2)],
    count: () => read(unitReport).then(countVitest),
  },
  {
    name: 'e2e',
    words: ['--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: windowReport },
    display: true,
    count: () => read(windowReport).then(countPlaywright),
  },
]

const results = []
for (const step of STEPS) results.push(await runStep(step))
await rm(reports, { recursive: true, force: true })
const sum = (key) => results.reduce((total, result) => total + result[key], 0)

console.log('')
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed ? 'failed' : 'ok    '} ${name.padEnd(10)} ${seconds.padStart(6)} s  ${passed} passed${failed ? `, ${failed} failed` : ''}`)
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0

async function runStep({ name, words = [], env, display = false, count }) {
  console.log(`\n— ${name}`)
  const started = Date.now()
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [program, ...args] = [...npm, 'run', '--silent', name, '--', ...words]
  const shown = display ? withDisplay(program, args) : { command: program, args }
  const code = await passOn(shown.command, shown.args, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] })
  const counted = count ? await count().catch(() => ({ passed: 0, failed: 1 })) : { passed: code === 0 ? 1 : 0, failed: 0 }
  return { name, seconds: ((Date.now() - started) / 1000).toFixed(1), ...settle(counted, code) }
}

async function read(file) {
  return JSON.parse(await readFile(file, 'utf8'))
}
