// The command line from a checkout: npm run -s entente -- <command>. Its standard output is the command's alone.
import { build } from './build.mjs'
import { commandLine } from './command-line.mjs'
import { main } from './main.mjs'
import { passOn } from './pass-on.mjs'

await main(async () => {
  await build({ quiet: true })
  const { command, args, env } = commandLine(process.argv.slice(2))
  return passOn(command, args, { env })
})
