import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Stop } from '../../../scripts/setup/stop.mjs'
import { generatePortfolio, type Wanted } from './generate.ts'

/** Notes beside the data what was generated, so that a kept folder serves again. */
const note = 'generated.json'

interface Note extends Pick<Wanted, 'agreements' | 'seed' | 'copies'> {
  readonly long: string
}

/** Generates what is wanted, unless the folder holds just that from an earlier run; answers the id of the agreement with the long text. */
export async function portfolioIn(wanted: Wanted): Promise<string> {
  const { folder, agreements, seed, copies } = wanted
  const place = join(folder, note)
  if (existsSync(place)) {
    const held = JSON.parse(await readFile(place, 'utf8')) as Note
    if (held.agreements === agreements && held.seed === seed && held.copies === copies) return held.long
    throw new Stop(`${folder} holds ${held.agreements} agreements with the seed ${held.seed}.`, 'Name another folder, or ask for the same again.')
  }
  if (existsSync(join(folder, 'entente.db'))) throw new Stop(`${folder} holds data that was not generated.`, 'Name a folder that is empty or missing.')
  const long = await generatePortfolio(wanted)
  await writeFile(place, JSON.stringify({ agreements, seed, copies, long } satisfies Note))
  return long
}
