/** The row that a key moves to from this one; null when the key moves to none. */
export function rowReachedBy(key: string, row: HTMLTableRowElement): HTMLTableRowElement | null {
  const rows = row.parentElement?.children
  if (!rows) return null
  const index = Array.prototype.indexOf.call(rows, row)
  const page = Math.max(1, Math.floor((row.closest('table')?.parentElement?.clientHeight ?? 0) / row.offsetHeight) - 2)
  const last = rows.length - 1
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: last,
  }
  const target = targets[key]
  return target === undefined ? null : (rows[Math.min(last, Math.max(0, target))] as HTMLTableRowElement)
}
