import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { ResolvedBlock, ResolvedInline } from '../document/resolved.ts'
import type { DocxContext } from './docx-context.ts'
import { writeInlines } from './docx-inlines.ts'
import { textIndent, textWidth, twips } from './docx-measure.ts'

/** A table whose head is repeated on each page and whose rows are not parted. Columns are equally wide. */
export function writeTable(block: Extract<ResolvedBlock, { kind: 'table' }>, context: DocxContext): Table {
  const left = twips(textIndent(context.level) + 24 * context.listDepth)
  const columns = Math.max(1, block.head.length)
  const width = Math.floor((textWidth(context.style) - left) / columns)
  const row = (cells: readonly (readonly ResolvedInline[])[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: Array.from({ length: columns }, (_, index) => {
        const content = (cells[index] ?? []).map((inline) => (isHead && inline.kind === 'text' ? { ...inline, strong: true } : inline))
        return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [new Paragraph({ style: 'TableText', children: writeInlines(content, context) })] })
      }),
    })
  return new Table({
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    indent: { size: left, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 100, right: 100, marginUnitType: WidthType.DXA },
    rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
  })
}
