/** Random numbers that the seed alone decides. */
export interface Random {
  /** From 0 to below 2³². */
  uint32(): number
  /** From `from` to `to`, both possible. */
  int(from: number, to: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

/** The generator mulberry32: small, quick, and good enough for data to measure with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const uint32 = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const int = (from: number, to: number): number => from + Math.floor((uint32() / 2 ** 32) * (to - from + 1))
  return {
    uint32,
    int,
    chance: (probability) => uint32() / 2 ** 32 < probability,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
  }
}
