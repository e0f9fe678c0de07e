import { join } from 'node:path'
import { runElectron } from '../electron.ts'
import { type Findings, line } from '../line.ts'
import { interleave } from '../measure.ts'
import type { World } from '../world.ts'
import type { AtRest } from './at-rest.ts'

const frame = 1_000 / 60

/** The memory of the app that rests on Home, against a blank window's; and what scrolling the list of agreements costs. */
export async function atRest(world: World): Promise<Findings> {
  const { root, out, temporary, portfolio } = world
  const scroll: number[] = []
  const run = async (app: string, args: readonly string[], env: Readonly<Record<string, string>>) => {
    const { result } = await runElectron<AtRest>(world, [join(out, 'rest'), ...args], { ENTENTE_BENCH_APP: app, ENTENTE_BENCH_PROFILE: join(temporary, 'blank'), ...env }, 60_000)
    scroll.push(...result.scroll)
    return result.memory
  }
  const memory = await interleave(
    { ours: () => run(root, [`--data=${portfolio.folder}`], { ENTENTE_BENCH_SCROLL: '1' }), blank: () => run(join(out, 'blank'), [], {}) },
    { warmUps: 1, rounds: 3 },
  )
  const agreements = portfolio.agreements.toLocaleString('en-US')
  return {
    lines: [
      line({ what: 'memory at rest', yardstick: 'a blank window', unit: 'MB', goal: { kind: 'at-most', times: 1.4 } }, memory.ours, memory.blank),
      line({ what: `scroll the list, ${agreements} agreements`, yardstick: 'a frame of 60 a second', statistic: 'p95', goal: { kind: 'at-most', times: 1 } }, scroll, [frame]),
    ],
    notes: ['At rest: eight seconds after the start, all processes, shared pages divided among those that share them (Linux). Scrolling: 700 px a frame, the work of the page for it.'],
  }
}
