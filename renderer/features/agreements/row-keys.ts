/** The row that a key moves to, from row `index` of `count` with `page` rows in sight; null when the key moves to none. */
export function rowReachedBy(key: string, index: number, count: number, page: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  }
  const target = targets[key]
  return target === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, target))
}
