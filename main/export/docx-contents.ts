import { type IContext, InternalHyperlink, type IParagraphOptions, type IXmlableObject, LeaderType, PageBreak, PageReference, Paragraph, StyleLevel, Tab, TableOfContents, TabStopType, TextRun } from 'docx'
import type { ResolvedBlock } from '../document/resolved.ts'
import { contentsEntries, type ContentsEntry } from './contents.ts'
import type { DocxContext } from './docx-context.ts'
import { bidirectional, runs, writeInlines } from './docx-inlines.ts'
import { textWidth, twips } from './docx-measure.ts'
import { besideSchedule, indentOf } from './house-style.ts'
import { childrenOf } from './xml-children.ts'

/**
 * A page of contents that Word keeps: a field over the headings of the first level and the titles of schedules. Its entries stand
 * there already, each page number a field of its own, for programs that do not fill in such a field.
 */
export function writeContents(body: readonly ResolvedBlock[], context: DocxContext): (Paragraph | TableOfContents)[] {
  const { words, direction } = context
  const contentChildren = contentsEntries(body).map((entry) => entryParagraph(entry, context))
  return [
    new Paragraph({ style: 'ContentsHeading', ...bidirectional(direction), children: runs(words.contents, direction) }),
    new Contents(words.contents, { hyperlink: true, headingStyleRange: '1-1', stylesWithLevels: [new StyleLevel('Schedule', 1)], contentChildren, beginDirty: true }),
    new Paragraph({ style: 'TOC1', children: [new PageBreak()] }),
  ]
}

/** The field begins in its first entry and ends in its last, as Word writes it: the library puts an empty line before and after. */
class Contents extends TableOfContents {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const written = super.prepForXml(context)
    const content = childrenOf(written, 'w:sdt').map((child) => childrenOf(child, 'w:sdtContent')).find(({ length }) => length > 2)
    if (content === undefined) return written
    const [begin, end] = [childrenOf(content.shift(), 'w:p'), childrenOf(content.pop(), 'w:p')]
    // An entry begins with its style.
    childrenOf(content[0], 'w:p').splice(1, 0, ...begin)
    childrenOf(content.at(-1), 'w:p').push(...end)
    return written
  }
}

function entryParagraph({ id, number, title }: ContentsEntry, context: DocxContext): Paragraph {
  const { direction, bookmarks } = context
  const anchor = bookmarks.get(id)?.name ?? ''
  const words = title.map((inline) => (inline.kind === 'reference' ? ({ kind: 'text', text: inline.text, strong: false, emphasis: false } as const) : inline))
  const tab = (): TextRun => new TextRun({ children: [new Tab()] })
  const children = [...runs(number, direction), tab(), ...writeInlines(words, direction, context), tab(), new PageReference(anchor, { hyperlink: true })]
  return new Paragraph({ style: 'TOC1', tabStops: tabStops(context), ...bidirectional(direction), children: [new InternalHyperlink({ anchor, children })] })
}

/** Where the titles begin beside the numbers of clauses, and beside those of schedules, which are longer; then the pages. */
function tabStops({ style, scheme }: DocxContext): NonNullable<IParagraphOptions['tabStops']> {
  const beside = [...new Set([indentOf(1, scheme).beside, besideSchedule])]
  return [...beside.map((points) => ({ type: TabStopType.LEFT, position: twips(points) })), { type: TabStopType.RIGHT, position: textWidth(style), leader: LeaderType.DOT }]
}
