import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { electronLauncher, hasDisplay } from './electron.mjs'
import { main } from './main.mjs'
import { passOn } from './pass-on.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

await main(async () => {
  if (!hasDisplay()) {
    console.log('There is no display here, so the window cannot open: doing the same job without one (npm run demo).')
    return passOn(process.execPath, [fileURLToPath(new URL('demo.mjs', import.meta.url))])
  }
  await build()
  const { executable, args, env } = electronLauncher()
  return passOn(executable, [...args, ROOT, ...process.argv.slice(2)], { env })
})
