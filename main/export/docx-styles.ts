import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx'
import type { NumberingScheme } from '../document/numbering-scheme.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import { languageDirection } from './direction.ts'
import { lists } from './docx-numbering.ts'
import { twips } from './docx-measure.ts'
import { type HouseStyle, indentOf, type } from './house-style.ts'
import { wordFonts } from './letters.ts'

type ParagraphStyles = NonNullable<IStylesOptions['paragraphStyles']>
type ParagraphStyle = ParagraphStyles[number]

const levels = [1, 2, 3, 4] as const

/** Half-points, in which Word gives the size of letters. */
const size = (points: number): number => Math.round(points * 2)
/** A line of at least the page's height, so that both exports have as many lines on a page. */
const line = { line: twips(type.body * type.lineHeight), lineRule: LineRuleType.AT_LEAST }

/**
 * Word's own styles: headings (which the navigation pane lists), numbered clauses without a heading, and the text under each level.
 * The name of the font is Microsoft's; ours for print has the same widths.
 */
export function documentStyles({ language, numbering: scheme }: Pick<ResolvedDocument, 'language' | 'numbering'>, style: HouseStyle): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: wordFonts(style.font, language), size: size(type.body), language: languagesOf(language) },
        paragraph: { spacing: { after: twips(type.afterParagraph), ...line } },
      },
      title: { run: { size: size(type.title), bold: true }, paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 0, after: twips(18) } } },
      heading1: heading(1, scheme),
      heading2: heading(2, scheme),
      heading3: heading(3, scheme),
      heading4: heading(4, scheme),
    },
    paragraphStyles: [
      ...levels.map((level): ParagraphStyle => ({ id: `Clause${level}`, name: `Clause ${level}`, basedOn: 'Normal', next: `Clause${level}`, quickFormat: true, paragraph: { numbering: numbering(level), indent: hanging(level, scheme) } })),
      ...levels.map((level): ParagraphStyle => ({ id: `ClauseText${level}`, name: `Clause text ${level}`, basedOn: 'Normal', quickFormat: true, paragraph: { indent: { start: twips(indentOf(level, scheme).text) } } })),
      {
        id: 'Schedule',
        name: 'Schedule',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true, size: size(13) },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true, outlineLevel: 0, spacing: { after: twips(12) }, numbering: { reference: lists.schedules, level: 0 } },
      },
      { id: 'Margin', name: 'Page margin line', basedOn: 'Normal', run: { size: size(type.margin), color: '333333' }, paragraph: { spacing: { after: 0 } } },
      { id: 'Letterhead', name: 'Letterhead line', basedOn: 'Normal', run: { size: size(9.5) }, paragraph: { spacing: { after: 0, line: twips(12.35), lineRule: LineRuleType.AT_LEAST } } },
      { id: 'ContentsHeading', name: 'Contents heading', basedOn: 'Normal', next: 'Normal', run: { bold: true, size: size(type.heading) }, paragraph: { keepNext: true, spacing: { before: twips(6), after: twips(6) } } },
      { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', next: 'Normal', run: { size: size(10) }, paragraph: { spacing: { after: twips(2.5), line: twips(12), lineRule: LineRuleType.AT_LEAST } } },
      // Headings within schedules: no heading of Word's own, so that its contents leave them out as ours do.
      { id: 'ScheduleHeading1', name: 'Schedule heading 1', basedOn: 'Heading1', next: 'ClauseText1', quickFormat: true },
      { id: 'SignatureLine', name: 'Signature line', basedOn: 'Normal', quickFormat: true, paragraph: { keepLines: true, spacing: { after: twips(3) } } },
      { id: 'TableText', name: 'Table text', basedOn: 'Normal', quickFormat: true, run: { size: size(type.table) }, paragraph: { spacing: { after: 0, line: twips(13), lineRule: LineRuleType.AT_LEAST } } },
      { id: 'WideTableText', name: 'Wide table text', basedOn: 'TableText', quickFormat: true, run: { size: size(type.wideTable) }, paragraph: { spacing: { after: 0, line: twips(10.5), lineRule: LineRuleType.AT_LEAST } } },
    ],
  }
}

function heading(level: (typeof levels)[number], scheme: NumberingScheme): NonNullable<NonNullable<IStylesOptions['default']>['heading1']> {
  const first = level === 1
  return {
    next: `ClauseText${level}`,
    run: { bold: true, size: size(first ? type.heading : type.body), color: '000000' },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, numbering: numbering(level), indent: hanging(level, scheme), spacing: { before: twips(first ? 14 : 8), after: twips(first ? 5 : 3) } },
  }
}

function numbering(level: number): { reference: string; level: number } {
  return { reference: lists.clauses, level: level - 1 }
}

function hanging(level: number, scheme: NumberingScheme): { start: number; hanging: number } {
  const { number, beside } = indentOf(level, scheme)
  return { start: twips(beside), hanging: twips(beside - number) }
}

/** Word keeps a language for each kind of letters; the document's own is one of them. */
function languagesOf(language: string): { value: string; eastAsia: string; bidirectional: string } {
  return { value: language, eastAsia: /^(zh|ja|ko)(-|$)/.test(language) ? language : 'zh-CN', bidirectional: languageDirection(language) === 'rtl' ? language : 'ar-SA' }
}
