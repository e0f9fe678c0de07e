// Runs before npm start, npm test and the others, on a fresh clone too: nothing here may need node_modules,
// and nothing but machine.mjs may be loaded before the version of Node is known to be right.
import { machineProblem } from './setup/machine.mjs'

const problem = machineProblem(process)
if (problem) {
  console.error(problem)
  process.exit(1)
}

const { setUp } = await import('./setup/set-up.mjs')
const { main } = await import('./main.mjs')

const purpose = process.argv.find((each) => each.startsWith('--for='))?.slice('--for='.length) ?? 'start'
await main(() => setUp(purpose, { yes: process.argv.includes('--yes') }))
