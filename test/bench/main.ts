import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Stop } from '../../scripts/setup/stop.mjs'
import { deadlines } from './deadlines.ts'
import { onDesktop } from './desktop/run.ts'
import { type Findings, isMet, ratio } from './line.ts'
import { byHand } from './hand/hand.ts'
import { list } from './list.ts'
import { portfolioIn } from './portfolio/portfolio-in.ts'
import { resolveAll } from './resolve-all.ts'
import { atRest } from './rest/rest.ts'
import { search } from './search.ts'
import { signing } from './signing.ts'
import { coldStart } from './start/cold-start.ts'
import { table } from './table.ts'
import type { Launcher, World } from './world.ts'

const rows: Readonly<Record<string, (world: World) => Promise<Findings>>> = {
  'cold-start': coldStart,
  pdf: onDesktop('pdf'),
  docx: onDesktop('docx'),
  batch: onDesktop('batch'),
  resolve: resolveAll,
  rpc: onDesktop('rpc'),
  list,
  deadlines,
  search,
  signing,
  hand: byHand,
  rest: atRest,
}
const usage = `npm run bench -- [${Object.keys(rows).join('] [')}] [--json FILE] [--agreements N] [--seed N] [--folder DIR]`
/** So often the clauses of mutual-nda make about 12 pages. */
const copies = 3

interface Given {
  readonly root: string
  readonly out: string
  readonly launcher: Launcher
  readonly words: readonly string[]
}

/** Measures the rows that the words name, or all; answers the exit code. A goal that is missed is told, a row that could not run is a failure. */
export async function bench({ words, ...given }: Given): Promise<number> {
  const { chosen, json, agreements, seed, kept } = read(words)
  const temporary = await mkdtemp(join(tmpdir(), 'entente-bench-'))
  try {
    const folder = kept ?? join(temporary, 'data')
    const long = await noted(`${agreements.toLocaleString('en-US')} agreements, seed ${seed}`, () => portfolioIn({ folder, root: given.root, agreements, seed, copies }))
    const world: World = { ...given, temporary, portfolio: { folder, agreements, long, copies } }
    const machine = { electron: given.launcher.version, node: process.versions.node, cores: availableParallelism(), platform: `${process.platform}-${process.arch}`, loadBefore: loadavg()[0] ?? 0 }
    const found = await measureAll(chosen, world)
    const lines = found.flatMap((each) => each.lines)
    const notes = found.flatMap((each) => each.notes)
    const load = { before: machine.loadBefore, after: loadavg()[0] ?? 0 }
    console.log(`\n${table(lines)}\n`)
    for (const note of notes) console.log(note)
    console.log(`Medians, with the middle half of the runs in brackets. Electron ${machine.electron}, ${machine.cores} cores; load ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after.`)
    const figures = lines.map((each) => ({ ...each, ratio: ratio(each), met: isMet(each) }))
    if (json !== undefined) await writeFile(resolve(json), `${JSON.stringify({ ...machine, loadAfter: load.after, agreements, seed, lines: figures, notes }, null, 2)}\n`)
    return found.length === chosen.length ? 0 : 1
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function measureAll(names: readonly string[], world: World): Promise<Findings[]> {
  const found: Findings[] = []
  for (const name of names) {
    const row = rows[name]
    if (!row) continue
    try {
      found.push(await noted(name, () => row(world)))
    } catch (error) {
      console.error(`${name} could not run: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return found
}

async function noted<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const started = Date.now()
  const result = await work()
  console.error(`${what}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return result
}

function read(words: readonly string[]) {
  const { values, positionals } = parse(words)
  const unknown = positionals.find((name) => !Object.hasOwn(rows, name))
  const [agreements, seed] = [Number(values.agreements), Number(values.seed)]
  if (unknown !== undefined) throw new Stop(`There is no row “${unknown}”.`, usage)
  if (!Number.isInteger(agreements) || agreements < 1 || agreements > 100_000 || !Number.isInteger(seed)) throw new Stop('Agreements are counted from 1 to 100000, and a seed is a whole number.', usage)
  return { chosen: positionals.length > 0 ? [...new Set(positionals)] : Object.keys(rows), json: values.json, agreements, seed, kept: values.folder === undefined ? undefined : resolve(values.folder) }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { json: { type: 'string' }, agreements: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, folder: { type: 'string' } },
    })
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error), usage)
  }
}
