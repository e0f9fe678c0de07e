import { columnShares } from './column-shares.ts'
import { directionAttribute, type HtmlContext } from './html-context.ts'
import { inlinesHtml } from './html-inlines.ts'
import { isFormRow, isWide, type TableBlock } from './table-kind.ts'

/** A table whose head Chromium repeats on each page. */
export function tableHtml(block: TableBlock, context: HtmlContext): string {
  const columns = columnShares(block).map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`).join('')
  const head = block.head.map((cell) => `<th scope="col"${directionAttribute(cell, context)}>${inlinesHtml(cell)}</th>`).join('')
  const rows = block.rows.map((row) => `<tr${isFormRow(row) ? ' class="by-hand"' : ''}>${row.map((cell) => `<td${directionAttribute(cell, context)}>${inlinesHtml(cell)}</td>`).join('')}</tr>`).join('')
  return `<table${isWide(block) ? ' class="wide"' : ''}><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`
}
