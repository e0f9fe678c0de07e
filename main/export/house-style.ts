import type { NumberingScheme } from '../document/numbering-scheme.ts'
import type { HouseFont, Logo } from '../domain/house-style.ts'

/** How an organization's papers look, and what stands in their margins. */
export interface HouseStyle {
  readonly paper: 'letter' | 'a4'
  readonly font: HouseFont
  /** A page of contents after the title. */
  readonly contents: boolean
  /** What stands at the top of the first page; null for nothing. */
  readonly letterhead: { readonly lines: readonly string[]; readonly logo: Logo | null } | null
  /** `@font-face` rules for the fonts of the text with data: URIs, so that the page asks nothing of the network. */
  readonly fontFaceCss: string
  /** The same for what stands in the margins: Chromium prints header and footer as pages of their own, which each carry it. */
  readonly marginFontFaceCss: string
  /** The organization's name for the header; empty for none. */
  readonly organization: string
  /** The agreement's number, for example NDA-2026-001. */
  readonly documentNumber: string
  /** Whether each page says that the text is not final. */
  readonly draft: boolean
  /** The moment that the file says it was made: ISO 8601 with a time zone. Without it, files carry no date or the library's own. */
  readonly createdAt?: string
}

/** Paper sizes in millimetres. */
export const paperSizes = { letter: { width: 215.9, height: 279.4 }, a4: { width: 210, height: 297 } } as const

/** Margins in inches: room for a header and a footer line. */
export const margins = { top: 0.9, bottom: 0.9, left: 1, right: 1 } as const

/** What body text measures, in points; PDF and DOCX break lines alike only when both use the same. */
export const type = { body: 11, lineHeight: 1.18, afterParagraph: 5, title: 16, heading: 11.5, margin: 8.5, table: 10, wideTable: 8.5 } as const

/** How high, at least, a table's row is that is filled in by hand, in points. */
export const formRow = 24

/** Where a clause's number stands, and where its text does, in points from the edge at which lines begin. */
export interface Indent {
  readonly number: number
  /** Where what stands beside the number begins. */
  readonly beside: number
  /** Where the paragraphs under it begin. */
  readonly text: number
}

const plain: Indent = { number: 0, beside: 36, text: 36 }
const third: Indent = { number: 36, beside: 64, text: 64 }
const fourth: Indent = { number: 64, beside: 92, text: 92 }

/** The indents of the four levels in each scheme; "Article 12" needs more room than "12.". */
const indents: Readonly<Record<NumberingScheme, readonly [Indent, Indent, Indent, Indent]>> = {
  decimal: [plain, plain, third, fourth],
  article: [{ ...plain, beside: 64 }, plain, third, fourth],
  section: [plain, plain, third, fourth],
}

/** Where titles begin beside the numbers of schedules in the contents; points. */
export const besideSchedule = 64

/** `level` is that of a clause, from 1. */
export function indentOf(level: number, scheme: NumberingScheme): Indent {
  return indents[scheme][level - 1] ?? fourth
}
