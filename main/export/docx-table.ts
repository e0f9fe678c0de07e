import { HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { ResolvedInline } from '../document/resolved.ts'
import { columnShares } from './column-shares.ts'
import { textStart, type DocxContext } from './docx-context.ts'
import { bidirectional, paragraphDirection, writeInlines } from './docx-inlines.ts'
import { textWidth, twips } from './docx-measure.ts'
import { formRow } from './house-style.ts'
import { isFormRow, isWide, type TableBlock } from './table-kind.ts'

/** A table of up to this many rows stays on one page. */
const shortTable = 10

/** A table whose head is repeated on each page and whose rows are not parted; a short one is not parted at all. */
export function writeTable(block: TableBlock, context: DocxContext): Table {
  const left = twips(textStart(context))
  const widths = columnShares(block).map((share) => Math.floor((textWidth(context.style) - left) * share))
  const wide = isWide(block)
  const style = wide ? 'WideTableText' : 'TableText'
  const side = wide ? 60 : 100
  const row = (cells: readonly (readonly ResolvedInline[])[], isHead: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(isFormRow(cells) && !isHead ? { height: { value: twips(formRow), rule: HeightRule.ATLEAST } } : {}),
      children: widths.map((width, index) => {
        const content = (cells[index] ?? []).map((inline) => (isHead && inline.kind === 'text' ? { ...inline, strong: true } : inline))
        const direction = paragraphDirection(content, context)
        return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [new Paragraph({ style, keepNext, ...bidirectional(direction), children: writeInlines(content, direction, context) })] })
      }),
    })
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    indent: { size: left, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: context.direction === 'rtl',
    margins: { top: 60, bottom: 60, left: side, right: side, marginUnitType: WidthType.DXA },
    rows: [row(block.head, true, block.rows.length > 0), ...block.rows.map((cells, index) => row(cells, false, block.rows.length <= shortTable && index < block.rows.length - 1))],
  })
}
