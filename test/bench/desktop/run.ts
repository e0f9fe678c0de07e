import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { runElectron } from '../electron.ts'
import type { Findings } from '../line.ts'
import type { World } from '../world.ts'
import type { DesktopRow, Job } from './job.ts'

/** Measures a row inside a running Electron, with the app's own core and printer. */
export function onDesktop(row: DesktopRow): (world: World) => Promise<Findings> {
  return async (world) => {
    const { root, out, temporary, portfolio } = world
    const job: Job = { row, root, out, portfolio, folder: await mkdtemp(join(temporary, `${row}-`)) }
    return (await runElectron<Findings>(world, [join(out, 'desktop')], { ENTENTE_BENCH_JOB: JSON.stringify(job) }, 300_000)).result
  }
}
