import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib'
import { type Dict, Name, Stream, type Value } from './pdf/values.ts'
import { ascii } from './pdf/write.ts'

/** What stands in the box of a signature. */
export interface SignatureWords {
  readonly name: string
  /** Below the name, in this order; the empty ones are left out. */
  readonly details: readonly string[]
}

const largest = 11
const smallest = 4
const margin = 2

/**
 * The picture of a signature: its words in Helvetica, as large as its box allows. Words in other scripts than Latin are left out of the
 * picture; the signature itself has them.
 */
export async function appearanceOf({ name, details }: SignatureWords, width: number, height: number): Promise<Stream> {
  const font = await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica)
  const known = [name, ...details].filter((line) => line !== '' && isLatin(font, line))
  const low = height < 36
  const lines = low ? [...known.slice(0, 1), ...(known.length > 1 ? [known.slice(1).join(' · ')] : [])] : known
  const size = sizeFor(font, lines, width - 2 * margin, height - 2 * margin)
  const leading = size * 1.15
  const shown = lines.map((line) => `<${encoded(font, cut(font, line, size, width - 2 * margin))}> Tj T*`)
  const top = height - margin - size * 0.9
  const content = ascii(`q BT /F ${fixed(size)} Tf ${fixed(leading)} TL ${margin} ${fixed(top)} Td 0.1 0.13 0.2 rg ${shown.join(' ')} ET Q`)
  const helvetica: Dict = new Map<string, Value>([['Type', new Name('Font')], ['Subtype', new Name('Type1')], ['BaseFont', new Name('Helvetica')], ['Encoding', new Name('WinAnsiEncoding')]])
  return new Stream(
    new Map<string, Value>([
      ['Type', new Name('XObject')],
      ['Subtype', new Name('Form')],
      ['BBox', [0, 0, width, height]],
      ['Resources', new Map([['Font', new Map([['F', helvetica]])]])],
      ['Length', content.length],
    ]),
    content,
  )
}

function sizeFor(font: PDFFont, lines: readonly string[], width: number, height: number): number {
  const byHeight = height / (Math.max(1, lines.length) * 1.15)
  const widest = Math.max(1, ...lines.map((line) => font.widthOfTextAtSize(line, 1)))
  return Math.max(smallest, Math.min(largest, byHeight, width / widest))
}

function cut(font: PDFFont, line: string, size: number, width: number): string {
  if (font.widthOfTextAtSize(line, size) <= width) return line
  let shorter = line
  while (shorter.length > 1 && font.widthOfTextAtSize(`${shorter}…`, size) > width) shorter = shorter.slice(0, -1)
  return `${shorter}…`
}

function isLatin(font: PDFFont, line: string): boolean {
  try {
    font.encodeText(line)
    return true
  } catch {
    return false
  }
}

function encoded(font: PDFFont, line: string): string {
  return font.encodeText(line).asString()
}

function fixed(value: number): string {
  return value.toFixed(2)
}
