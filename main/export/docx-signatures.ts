import { BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, Table, TableCell, TableLayoutType, TableRow, TextRun, UnderlineType, VerticalAlign, WidthType, type IParagraphOptions } from 'docx'
import type { SignatureBlock } from '../document/resolved.ts'
import type { DocxContext } from './docx-context.ts'
import { bidirectional, paragraphDirection, runs } from './docx-inlines.ts'
import { textWidth, twips } from './docx-measure.ts'
import { signatureHead, type SignatureLine, signatureLines } from './signature-lines.ts'
import { signatureRows } from './signature-rows.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const dashed = { style: BorderStyle.DASHED, size: 4, color: '666666' }

/** What parts the two blocks of a row. */
const gap = twips(18)

/**
 * Signature blocks, two beside each other in a row that no page end parts; rows that belong together are kept so, and the last with
 * the signatures that follow, `next`, when it is to be.
 */
export function signatureTables(blocks: readonly SignatureBlock[], next: readonly SignatureBlock[], context: DocxContext): (Paragraph | Table)[] {
  const width = Math.floor((textWidth(context.style) - gap) / 2)
  const columns = [width + gap, width]
  const inner = context.direction === 'rtl' ? 'left' : 'right'
  const { rows, together, joinsNext } = signatureRows(blocks, next)
  const last = new Set(together.map((group) => group.at(-1)))
  const written = rows.map((row, index) => {
    const twoLines = row.some((block) => signatureHead(block, context.words).below !== '')
    const keepNext = !last.has(index) || (joinsNext && index === rows.length - 1)
    const cells = [row[0], row[1]].map((block) => (block === undefined ? [new Paragraph({ style: 'SignatureLine', keepNext })] : blockLines(block, { twoLines, keepNext, width }, context)))
    return new TableRow({ cantSplit: true, children: cells.map((children, column) => new TableCell({ width: { size: columns[column] ?? width, type: WidthType.DXA }, borders: noBorders, verticalAlign: VerticalAlign.TOP, ...(column === 0 ? { margins: { [inner]: gap, marginUnitType: WidthType.DXA } } : {}), children })) })
  })
  const table = new Table({
    width: { size: width * 2 + gap, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { top: twips(6), bottom: twips(6), left: 0, right: 0, marginUnitType: WidthType.DXA },
    visuallyRightToLeft: context.direction === 'rtl',
    rows: written,
  })
  // Word merges tables that touch, and a file must not end in one.
  return [table, new Paragraph({ style: 'TableText', keepNext: joinsNext })]
}

interface Cell {
  /** The block beside it needs a second line for its party, so this one has one too and the rules stand level. */
  readonly twoLines: boolean
  readonly keepNext: boolean
  /** That of the words and rules, in twips. */
  readonly width: number
}

function blockLines(block: SignatureBlock, cell: Cell, context: DocxContext): Paragraph[] {
  const { strong, below } = signatureHead(block, context.words)
  const head = [line(strong, cell, context, { bold: true }), ...(cell.twoLines ? [line(below, cell, context)] : [])]
  const lines = signatureLines(block, context.words).map((each, index) => (each.value === '' ? rule(each, index === 0, cell, context) : line(`${each.label}: ${each.value}`, cell, context)))
  return [...head, ...lines, ...(block.seal ? [seal(cell, context)] : [])]
}

function line(text: string, { keepNext }: Cell, context: DocxContext, letters: { readonly bold?: true } = {}): Paragraph {
  const direction = paragraphDirection([{ text }], context)
  return new Paragraph({ style: 'SignatureLine', keepNext, ...(letters.bold === true ? { spacing: { after: 0 } } : {}), ...bidirectional(direction), children: runs(text, direction, letters) })
}

/** A rule to write on: an underlined tab, which no reader takes for words. */
function rule({ label }: SignatureLine, first: boolean, { keepNext, width }: Cell, { direction }: DocxContext): Paragraph {
  return new Paragraph({
    style: 'SignatureLine',
    keepNext,
    ...bidirectional(direction),
    ...(first ? { spacing: { before: twips(16) } } : {}),
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [...runs(`${label}: `, direction), new TextRun({ children: [new Tab()], underline: { type: UnderlineType.SINGLE } })],
  })
}

/** The place of a seal: a dashed box. */
function seal({ keepNext, width }: Cell, { words, direction }: DocxContext): Paragraph {
  const shape: IParagraphOptions = { border: { top: dashed, bottom: dashed, left: dashed, right: dashed }, indent: { start: twips(2), end: width - twips(98) }, spacing: { before: twips(6), line: twips(46), lineRule: LineRuleType.EXACT } }
  return new Paragraph({ style: 'SignatureLine', keepNext, ...shape, alignment: 'center', ...bidirectional(direction), children: runs(words.seal, direction) })
}
