import { Footer, Header, HeadingLevel, PageNumber, Paragraph, Tab, TabStopType, TextRun, type ISectionOptions } from 'docx'
import { documentWords } from '../document/document-words.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import { cleanText } from '../domain/clean-text.ts'
import { writeBlocks } from './docx-blocks.ts'
import { bookmarksOf, Instances } from './docx-context.ts'
import { textWidth } from './docx-measure.ts'
import { margins, paperSizes, type HouseStyle } from './house-style.ts'

/** The one section of the document: paper, margins, what stands above and below, and the text. */
export function documentSection(doc: ResolvedDocument, style: HouseStyle): ISectionOptions {
  const words = documentWords(doc.language)
  const context = { language: doc.language, style, bookmarks: bookmarksOf(doc.body), instances: new Instances(), level: 0, listDepth: 0, clauseList: {} }
  const page = new TextRun({ children: [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES] })
  return {
    properties: { page: { size: pageSize(style), margin: inTwips() } },
    headers: { default: new Header({ children: [marginLine(style.organization, new TextRun(cleanText(style.documentNumber)), style)] }) },
    footers: { default: new Footer({ children: [marginLine(doc.title, page, style)] }) },
    children: [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(cleanText(doc.title))] }), ...writeBlocks(doc.body, context)],
  }
}

function marginLine(left: string, right: TextRun, style: HouseStyle): Paragraph {
  return new Paragraph({
    style: 'Margin',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(style) }],
    children: [new TextRun({ children: [cleanText(left), new Tab()] }), right],
  })
}

function pageSize({ paper }: HouseStyle): { width: number; height: number } {
  const { width, height } = paperSizes[paper]
  return { width: Math.round((width / 25.4) * 1440), height: Math.round((height / 25.4) * 1440) }
}

function inTwips(): { top: number; bottom: number; left: number; right: number; header: number; footer: number } {
  const of = (inches: number): number => Math.round(inches * 1440)
  return { top: of(margins.top), bottom: of(margins.bottom), left: of(margins.left), right: of(margins.right), header: of(0.5), footer: of(0.5) }
}
