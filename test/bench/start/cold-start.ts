import { join } from 'node:path'
import { runElectron } from '../electron.ts'
import { type Findings, line } from '../line.ts'
import { interleave, percentile } from '../measure.ts'
import type { World } from '../world.ts'
import type { Moments } from './moments.ts'

/** From the start of the process until Home is on the screen with what it counts, against a window with one word in it. */
export async function coldStart(world: World): Promise<Findings> {
  const { root, out, temporary, portfolio } = world
  const starts: Moments[] = []
  const start = async (app: string, args: readonly string[], selector: string) => {
    const env = { ENTENTE_BENCH_APP: app, ENTENTE_BENCH_SELECTOR: selector, ENTENTE_BENCH_PROFILE: join(temporary, 'blank') }
    const { startedAt, result } = await runElectron<Moments>(world, [join(out, 'hook'), ...args], env, 60_000)
    return { ...result, ready: result.ready - startedAt, window: result.window - startedAt, page: result.page - startedAt, usable: result.usable - startedAt }
  }
  const times = await interleave(
    {
      ours: async () => {
        const moments = await start(root, [`--data=${portfolio.folder}`], 'main dl dd')
        starts.push(moments)
        return moments.usable
      },
      blank: async () => (await start(join(out, 'blank'), [], 'p')).usable,
    },
    { warmUps: 2, rounds: 9 },
  )
  const what = `cold start to a usable Home, ${portfolio.agreements.toLocaleString('en-US')} agreements`
  const at = (moment: Exclude<keyof Moments, 'count'>) => Math.round(percentile(starts.slice(-times.ours.length).map((each) => each[moment]), 50))
  return {
    lines: [line({ what, yardstick: 'a blank window', goal: { kind: 'at-most', times: 1.5 } }, times.ours, times.blank)],
    notes: [
      `Cold start: unpackaged, files in the system's cache, profile made before. Usable means: Home with its counts, two frames later, window shown.`,
      `Ours, in median: Electron ready ${at('ready')} ms, window made ${at('window')} ms, page's script run ${at('page')} ms, usable ${at('usable')} ms.`,
    ],
  }
}
