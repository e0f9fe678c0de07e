import { Footer, Header, HeadingLevel, PageNumber, Paragraph, Tab, TabStopType, TextRun, type IParagraphOptions, type ISectionOptions } from 'docx'
import { documentWords } from '../document/document-words.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import { languageDirection } from './direction.ts'
import { writeBlocks } from './docx-blocks.ts'
import { writeContents } from './docx-contents.ts'
import { bookmarksOf, type DocxContext, Instances } from './docx-context.ts'
import { DraftMark } from './docx-draft-mark.ts'
import { bidirectional, paragraphDirection, runs } from './docx-inlines.ts'
import { letterhead } from './docx-letterhead.ts'
import { textWidth } from './docx-measure.ts'
import { margins, paperSizes, type HouseStyle } from './house-style.ts'

/** The one section of the document: paper, margins, what stands above and below, and the text. */
export function documentSection(doc: ResolvedDocument, style: HouseStyle): ISectionOptions {
  const words = documentWords(doc.language)
  const direction = languageDirection(doc.language)
  const context: DocxContext = { words, direction, style, scheme: doc.numbering, bookmarks: bookmarksOf(doc.body), instances: new Instances(), level: 0, listDepth: 0, clauseList: {} }
  const title = paragraphDirection([{ text: doc.title }], context)
  return {
    properties: { page: { size: pageSize(style), margin: inTwips() }, ...(style.letterhead === null ? {} : { titlePage: true }) },
    headers: headers(context),
    footers: footers(doc, context),
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, ...bidirectional(title), children: runs(doc.title, title) }),
      ...(style.contents ? writeContents(doc.body, context) : []),
      ...writeBlocks(doc.body, context),
    ],
  }
}

type Margins<T> = { readonly default: T; readonly first?: T }

/** The organization and the number on each page; with a letterhead, on each but the first. */
function headers(context: DocxContext): Margins<Header> {
  const { organization, documentNumber, letterhead: own } = context.style
  const running = new Header({ children: [marginLine(organization, runs(documentNumber, context.direction), context, draftMark(context, 'Running'))] })
  return own === null ? { default: running } : { default: running, first: new Header({ children: letterhead(own, context, draftMark(context, 'First')) as Paragraph[] }) }
}

function footers({ title }: ResolvedDocument, context: DocxContext): Margins<Footer> {
  const { words, style } = context
  const footer = (): Footer => new Footer({ children: [marginLine(title, [new TextRun({ children: [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES] })], context)] })
  return style.letterhead === null ? { default: footer() } : { default: footer(), first: footer() }
}

function draftMark({ style, words }: DocxContext, id: string): readonly DraftMark[] {
  return style.draft ? [new DraftMark(words, id)] : []
}

function marginLine(left: string, right: readonly TextRun[], context: DocxContext, behind: readonly DraftMark[] = []): Paragraph {
  const tabStops: IParagraphOptions['tabStops'] = [{ type: TabStopType.RIGHT, position: textWidth(context.style) }]
  return new Paragraph({ style: 'Margin', ...bidirectional(context.direction), tabStops, children: [...behind, ...runs(left, context.direction), new TextRun({ children: [new Tab()] }), ...right] })
}

function pageSize({ paper }: HouseStyle): { width: number; height: number } {
  const { width, height } = paperSizes[paper]
  return { width: Math.round((width / 25.4) * 1440), height: Math.round((height / 25.4) * 1440) }
}

function inTwips(): { top: number; bottom: number; left: number; right: number; header: number; footer: number } {
  const of = (inches: number): number => Math.round(inches * 1440)
  return { top: of(margins.top), bottom: of(margins.bottom), left: of(margins.left), right: of(margins.right), header: of(0.5), footer: of(0.5) }
}
