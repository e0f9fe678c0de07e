import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { ResolvedBlock, ResolvedInline } from '../document/resolved.ts'
import { columnShares } from './column-shares.ts'
import type { DocxContext } from './docx-context.ts'
import { writeInlines } from './docx-inlines.ts'
import { textIndent, textWidth, twips } from './docx-measure.ts'

/** A table whose head is repeated on each page and whose rows are not parted. */
export function writeTable(block: Extract<ResolvedBlock, { kind: 'table' }>, context: DocxContext): Table {
  const left = twips(textIndent(context.level) + 24 * context.listDepth)
  const widths = columnShares(block).map((share) => Math.floor((textWidth(context.style) - left) * share))
  const row = (cells: readonly (readonly ResolvedInline[])[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: widths.map((width, index) => {
        const content = (cells[index] ?? []).map((inline) => (isHead && inline.kind === 'text' ? { ...inline, strong: true } : inline))
        return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [new Paragraph({ style: 'TableText', children: writeInlines(content, context) })] })
      }),
    })
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    indent: { size: left, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 100, right: 100, marginUnitType: WidthType.DXA },
    rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
  })
}
