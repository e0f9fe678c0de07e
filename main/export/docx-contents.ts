import { PageBreak, Paragraph, StyleLevel, TableOfContents } from 'docx'
import type { DocxContext } from './docx-context.ts'
import { bidirectional, runs } from './docx-inlines.ts'

/** A page of contents that Word keeps: a field over the headings of the first level and the titles of schedules. */
export function writeContents({ words, direction }: DocxContext): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: 'ContentsHeading', ...bidirectional(direction), children: runs(words.contents, direction) }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-1', stylesWithLevels: [new StyleLevel('Schedule', 1)] }),
    new Paragraph({ children: [new PageBreak()] }),
  ]
}
