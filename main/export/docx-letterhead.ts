import { AlignmentType, BorderStyle, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type ParagraphChild } from 'docx'
import type { Logo } from '../domain/house-style.ts'
import { lineDirection } from './direction.ts'
import type { DocxContext } from './docx-context.ts'
import { bidirectional, runs } from './docx-inlines.ts'
import { textWidth, twips } from './docx-measure.ts'
import type { HouseStyle } from './house-style.ts'
import { logoSize } from './logo-size.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const rule = { style: BorderStyle.SINGLE, size: 5, color: '666666' }

/** What stands at the top of the first page: the logo, and beside it the organization's lines. `behind` is drawn behind the page. */
export function letterhead({ lines, logo }: NonNullable<HouseStyle['letterhead']>, context: DocxContext, behind: readonly ParagraphChild[]): (Paragraph | Table)[] {
  const width = textWidth(context.style)
  const left = logo === null ? 0 : twips(logoSize(logo).width + 18)
  const widths = logo === null ? [width] : [left, width - left]
  const words = lines.map((text, index) => letterheadLine(text, index === 0, context))
  const cells = logo === null ? [words] : [[new Paragraph({ style: 'Letterhead', ...bidirectional(context.direction), children: [logoRun(logo)] })], words]
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: none, left: none, right: none, insideHorizontal: none, insideVertical: none, bottom: rule },
    margins: { top: 0, bottom: twips(8), left: 0, right: 0, marginUnitType: WidthType.DXA },
    visuallyRightToLeft: context.direction === 'rtl',
    rows: [new TableRow({ children: cells.map((children, index) => new TableCell({ width: { size: widths[index] ?? width, type: WidthType.DXA }, borders: { top: none, left: none, right: none, bottom: rule }, verticalAlign: VerticalAlign.CENTER, children: children.length === 0 ? [new Paragraph({ style: 'Letterhead' })] : children })) })],
  })
  return [table, new Paragraph({ style: 'Letterhead', spacing: { after: twips(8) }, children: [...behind] })]
}

function letterheadLine(text: string, first: boolean, context: DocxContext): Paragraph {
  const direction = lineDirection(text, context.direction)
  // The end of the line is that of the document, also for a line that runs against it.
  const alignment = direction === context.direction ? AlignmentType.END : AlignmentType.START
  return new Paragraph({ style: 'Letterhead', alignment, ...bidirectional(direction), children: runs(text, direction, first ? { bold: true } : {}) })
}

function logoRun(logo: Logo): ImageRun {
  const { width, height } = logoSize(logo)
  const pixels = { width: Math.round(width / 0.75), height: Math.round(height / 0.75) }
  return new ImageRun({ type: logo.mediaType === 'image/png' ? 'png' : 'jpg', data: logo.base64, transformation: pixels, altText: { id: '1', name: 'Logo' } })
}
