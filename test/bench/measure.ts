/** Does its work once and answers how long it took, in milliseconds. */
export type Measure = () => Promise<number>

export interface Rounds {
  /** Rounds that are thrown away: caches fill, compilers warm. */
  readonly warmUps: number
  readonly rounds: number
}

/** A measure of whatever `work` does. */
export function timed(work: () => unknown): Measure {
  return async () => {
    const started = performance.now()
    await work()
    return performance.now() - started
  }
}

/**
 * Runs everything once a round, so that what slows the machine for a while slows all alike; every other round backwards, so that
 * nobody always runs after the same one. Answers the times of each.
 */
export async function interleave<Name extends string>(measures: Readonly<Record<Name, Measure>>, { warmUps, rounds }: Rounds): Promise<Record<Name, number[]>> {
  const names = Object.keys(measures) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const time = await measures[name]()
      if (round >= 0) times[name].push(time)
    }
  }
  return times
}

export interface Summary {
  readonly runs: number
  readonly median: number
  readonly p95: number
  /** The middle half of the runs lies between these two: how noisy they were. */
  readonly low: number
  readonly high: number
}

export function summarize(times: readonly number[]): Summary {
  return { runs: times.length, median: percentile(times, 50), p95: percentile(times, 95), low: percentile(times, 25), high: percentile(times, 75) }
}

/** The value that `percent` of the values do not exceed, between two neighbours where it falls between them. */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError('Nothing was measured.')
  const sorted = values.toSorted((a, b) => a - b)
  const at = ((sorted.length - 1) * percent) / 100
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}
