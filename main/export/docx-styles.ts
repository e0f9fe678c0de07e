import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx'
import { lists } from './docx-numbering.ts'
import { textIndent, twips } from './docx-measure.ts'
import { indents, type } from './house-style.ts'

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
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Times New Roman', size: size(type.body), language: { value: language, eastAsia: 'zh-CN', bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: twips(type.afterParagraph), ...line } },
      },
      title: { run: { size: size(type.title), bold: true }, paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 0, after: twips(18) } } },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
    },
    paragraphStyles: [
      ...levels.map((level): ParagraphStyle => ({ id: `Clause${level}`, name: `Clause ${level}`, basedOn: 'Normal', next: `Clause${level}`, quickFormat: true, paragraph: { numbering: numbering(level), indent: hanging(level) } })),
      ...levels.map((level): ParagraphStyle => ({ id: `ClauseText${level}`, name: `Clause text ${level}`, basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: twips(textIndent(level)) } } })),
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
      { id: 'SignatureLine', name: 'Signature line', basedOn: 'Normal', quickFormat: true, paragraph: { keepNext: true, keepLines: true, spacing: { after: twips(5) } } },
      { id: 'TableText', name: 'Table text', basedOn: 'Normal', quickFormat: true, run: { size: size(type.table) }, paragraph: { spacing: { after: 0, line: twips(13), lineRule: LineRuleType.AT_LEAST } } },
      { id: 'WideTableText', name: 'Wide table text', basedOn: 'TableText', quickFormat: true, run: { size: size(type.wideTable) }, paragraph: { spacing: { after: 0, line: twips(10.5), lineRule: LineRuleType.AT_LEAST } } },
    ],
  }
}

function heading(level: (typeof levels)[number]): NonNullable<NonNullable<IStylesOptions['default']>['heading1']> {
  const first = level === 1
  return {
    next: `ClauseText${level}`,
    run: { bold: true, size: size(first ? type.heading : type.body), color: '000000', font: 'Times New Roman' },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, numbering: numbering(level), indent: hanging(level), spacing: { before: twips(first ? 14 : 8), after: twips(first ? 5 : 3) } },
  }
}

function numbering(level: number): { reference: string; level: number } {
  return { reference: lists.clauses, level: level - 1 }
}

function hanging(level: number): { left: number; hanging: number } {
  const { number, text } = indents[level - 1] ?? indents[3]
  return { left: twips(text), hanging: twips(text - number) }
}
