import { columnWords, stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import type { AgreementOrder } from '../../../main/domain/agreement-query.ts'
import { toHtmlTable, toTabs } from '../../../main/domain/table-text.ts'
import { call } from '../../core.ts'
import { copyRich } from '../../ui/copy-rich.ts'
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
  const table = [columns.map(({ column }) => columnWords[column]), ...rows.map((row) => columns.map(({ column }) => cells[column](row)))]
  copyRich({ text: toTabs(table), html: toHtmlTable(table) })
  return rows.length
}
