import { BorderStyle, LeaderType, Paragraph, Tab, TabStopType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import { documentWords } from '../document/document-words.ts'
import type { SignatureBlock } from '../document/resolved.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { DocxContext } from './docx-context.ts'
import { textWidth, twips } from './docx-measure.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** Signature blocks, two beside each other in a row that no page end parts. */
export function signatureTables(blocks: readonly SignatureBlock[], context: DocxContext): (Paragraph | Table)[] {
  const half = Math.floor(textWidth(context.style) / 2)
  const rows = Array.from({ length: Math.ceil(blocks.length / 2) }, (_, index) => {
    const pair = [blocks[index * 2], blocks[index * 2 + 1]]
    return new TableRow({
      cantSplit: true,
      children: pair.map((block) => new TableCell({ width: { size: half, type: WidthType.DXA }, borders: noBorders, verticalAlign: VerticalAlign.TOP, children: block === undefined ? [new Paragraph('')] : blockLines(block, pair.some((each) => each !== undefined && each.actingThrough !== ''), half, context) })),
    })
  })
  const table = new Table({
    width: { size: half * 2, type: WidthType.DXA },
    columnWidths: [half, half],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { top: twips(8), bottom: twips(8), left: 0, right: twips(18), marginUnitType: WidthType.DXA },
    rows,
  })
  // Word merges tables that touch, and a file must not end in one.
  return [table, new Paragraph({ style: 'TableText' })]
}

/** `twoLines`: the block beside it needs a second line for its party, so this one has one too and the rules stand level. */
function blockLines(block: SignatureBlock, twoLines: boolean, width: number, { language }: DocxContext): Paragraph[] {
  const words = documentWords(language)
  const party = [new TextRun({ text: cleanText(block.party), bold: true }), ...(twoLines ? [new TextRun({ text: cleanText(block.actingThrough), break: 1 })] : [])]
  const rule = (label: string, before = 0): Paragraph =>
    new Paragraph({
      style: 'SignatureLine',
      ...(before > 0 ? { spacing: { before } } : {}),
      tabStops: [{ type: TabStopType.RIGHT, position: width - twips(18), leader: LeaderType.UNDERSCORE }],
      children: [new TextRun({ children: [`${label}: `, new Tab()] })],
    })
  const fact = (label: string, value: string): Paragraph => (value === '' ? rule(label) : new Paragraph({ style: 'SignatureLine', children: [new TextRun(`${label}: ${cleanText(value)}`)] }))
  return [
    new Paragraph({ style: 'SignatureLine', children: party }),
    rule(words.signature, twips(20)),
    fact(words.name, block.name),
    fact(words.title, block.title),
    fact(words.authority, block.authority),
    rule(words.date),
  ]
}
