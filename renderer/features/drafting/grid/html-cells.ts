/** The cells of the first table in what a spreadsheet, a word processor or a page puts on the clipboard; null when it has none. */
export function cellsOfHtml(html: string): readonly (readonly string[])[] | null {
  if (!/<table/i.test(html)) return null
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return null
  const rows = [...table.rows].map((row) => [...row.cells].flatMap((cell) => [wordsOf(cell), ...Array.from({ length: Math.min(cell.colSpan, 100) - 1 }, () => '')]))
  return rows.length === 0 ? null : rows
}

function wordsOf(cell: HTMLElement): string {
  for (const end of cell.querySelectorAll('br, p, div, li')) end.after(' ')
  return cell.textContent.replace(/\s+/g, ' ').trim()
}
