import { columnWords, stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import type { AgreementOrder } from '../../../main/domain/agreement-query.ts'
import { type TextTable, toHtmlTable, toTabs } from '../../../main/domain/table-text.ts'
import { call } from '../../core.ts'
import type { ListColumns, ListQuery } from './list-state.ts'
import type { Row } from './usePages.ts'

/** What stands in a cell, as text; dates as YYYY-MM-DD, which every spreadsheet takes for one. */
const cells: Readonly<Record<AgreementOrder, (row: Row) => string>> = {
  number: ({ number }) => number,
  title: ({ title }) => title,
  partner: ({ partner }) => partner,
  state: ({ state }) => stateWords[state],
  kind: ({ kind }) => kind,
  owner: ({ owner }) => owner,
  start: ({ start }) => start ?? '',
  end: ({ end }) => end ?? '',
  updated: ({ updatedAt }) => updatedAt.slice(0, 10),
}

/** Copies the rows of a list, those with these ids only when they are given; answers how many. */
export async function copyRows(query: ListQuery, columns: ListColumns, only: ReadonlySet<string> | null): Promise<number> {
  const rows: Row[] = []
  for (let offset = 0, total = 1; offset < total; offset += 10_000) {
    const page = await call('agreements.list', { query, offset, limit: 10_000 })
    rows.push(...page.agreements.filter(({ id }) => only === null || only.has(id)))
    total = page.total
  }
  copy([columns.map(({ column }) => columnWords[column]), ...rows.map((row) => columns.map(({ column }) => cells[column](row)))])
  return rows.length
}

/** The clipboard API needs a permission, and the app denies every one; a copy that was asked for by the system's own command needs none. */
function copy(table: TextTable): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', toTabs(table))
    event.clipboardData?.setData('text/html', toHtmlTable(table))
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
}
