// The main job on the example case, without a person: draft, check, export, verify, and a picture of the window.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from './build.mjs'
import { commandLine } from './command-line.mjs'
import { hasDisplay, withDisplay } from './electron.mjs'
import { main } from './main.mjs'
import { passOn } from './pass-on.mjs'
import { openApp, photograph } from './photograph.mjs'
import { Stop } from './setup/stop.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const OUT = join(ROOT, 'out')

await main(async () => {
  if (!hasDisplay()) {
    const { command, args } = withDisplay(process.execPath, [fileURLToPath(import.meta.url)])
    return passOn(command, args)
  }
  await build()
  const data = await mkdtemp(join(tmpdir(), 'entente-demo-'))
  try {
    await demo(data)
  } finally {
    await rm(data, { recursive: true, force: true })
  }
})

/** The app stays open meanwhile: the commands are carried out by it, and its window shows what they did. */
async function demo(data) {
  await mkdir(OUT, { recursive: true })
  const app = await openApp(data)
  try {
    const agreement = await ask(data, 'draft', 'mutual-nda', '--answers', join(ROOT, 'templates', 'mutual-nda', 'example.yaml'))
    console.log(`Drafted ${agreement.number}, ${agreement.title}.`)
    const check = await ask(data, 'check', agreement.id)
    console.log(`${check.present} of ${check.required} elements are present.`)
    const files = { pdf: join(OUT, 'agreement.pdf'), docx: join(OUT, 'agreement.docx'), html: join(OUT, 'agreement.html') }
    await ask(data, 'export', agreement.id, ...Object.entries(files).flatMap(([format, file]) => [`--${format}`, file]))
    const trail = await ask(data, 'trail', 'verify')
    console.log(`The trail is intact: ${trail.rows} rows.`)
    const picture = join(OUT, 'window.png')
    await photograph(app.window, agreement, picture)
    console.log('Made:')
    for (const file of [...Object.values(files), picture]) console.log(`  ${await describe(file)}`)
  } finally {
    await app.close()
  }
}

async function ask(data, ...words) {
  const { command, args, env } = commandLine([...words, '--data', data, '--json'])
  try {
    const { stdout } = await promisify(execFile)(command, args, { env })
    return JSON.parse(stdout)
  } catch (error) {
    throw new Stop(`The demo stopped at: entente ${words.join(' ')}`, (error.stderr || error.message).trimEnd(), { cause: error })
  }
}

async function describe(file) {
  const size = `${Math.ceil((await stat(file)).size / 1024)} KB`
  const pages = file.endsWith('.pdf') ? `, ${await pageCount(file)} pages` : ''
  return `${relative(ROOT, file)} (${size}${pages})`
}

async function pageCount(file) {
  const { PDFDocument } = await import('pdf-lib')
  return (await PDFDocument.load(await readFile(file))).getPageCount()
}
