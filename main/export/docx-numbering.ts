import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions, type Numbering } from 'docx'
import { documentWords, type DocumentWords } from '../document/document-words.ts'
import type { NumberingScheme } from '../document/numbering-scheme.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import { twips } from './docx-measure.ts'
import { indentOf } from './house-style.ts'
import { childrenOf } from './xml-children.ts'

/** The references of Word's lists. */
export const lists = { clauses: 'clauses', schedules: 'schedules', ordered: 'ordered', bullets: 'bullets' } as const

interface Level {
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat]
  readonly text: string
}

const below: readonly Level[] = [
  { format: LevelFormat.DECIMAL, text: '%1.%2' },
  { format: LevelFormat.LOWER_LETTER, text: '(%3)' },
  { format: LevelFormat.LOWER_ROMAN, text: '(%4)' },
]

/** No line ends before a number, wherever a reference repeats it. */
const clauseLevels: Readonly<Record<NumberingScheme, (article: DocumentWords['article']) => readonly Level[]>> = {
  decimal: () => [{ format: LevelFormat.DECIMAL, text: '%1.' }, ...below],
  article: (article) => [{ format: LevelFormat.DECIMAL, text: `${article.before.replace(' ', '\u00a0')}%1${article.after}` }, ...below],
  section: () => [
    { format: LevelFormat.DECIMAL, text: '§\u00a0%1' },
    { format: LevelFormat.LOWER_LETTER, text: '(%2)' },
    { format: LevelFormat.DECIMAL, text: '(%3)' },
    { format: LevelFormat.UPPER_LETTER, text: '(%4)' },
  ],
}

/** The numbers of the document's scheme for clauses, bound to the heading styles; "Schedule A"; (a) / (i) / 1. and bullets for lists. */
export function documentNumbering({ language, numbering }: Pick<ResolvedDocument, 'language' | 'numbering'>): INumberingOptions {
  const words = documentWords(language)
  return {
    config: [
      { reference: lists.clauses, levels: clauseLevels[numbering](words.article).map((each, level) => clauseLevel(each, level, numbering)) },
      {
        reference: lists.schedules,
        levels: [{ level: 0, format: LevelFormat.UPPER_LETTER, text: `${words.schedule}\u00a0%1`, alignment: AlignmentType.START, suffix: LevelSuffix.NOTHING, style: { style: 'Schedule' } }],
      },
      {
        reference: lists.ordered,
        levels: [listLevel(0, LevelFormat.LOWER_LETTER, '(%1)'), listLevel(1, LevelFormat.LOWER_ROMAN, '(%2)'), listLevel(2, LevelFormat.DECIMAL, '%3.')],
      },
      { reference: lists.bullets, levels: [0, 1, 2].map((level) => listLevel(level, LevelFormat.BULLET, '\u2022')) },
    ],
  }
}

/**
 * Makes the library write its lists as what they are, of many levels: it calls each a mixture of lists of one level, whose other
 * levels Word numbers on its own as soon as somebody changes one.
 */
export function asMultilevel(numbering: Numbering): void {
  const write = numbering.prepForXml.bind(numbering)
  numbering.prepForXml = (context) => {
    const written = write(context)
    for (const list of childrenOf(written, 'w:numbering')) {
      for (const child of childrenOf(list, 'w:abstractNum')) {
        if (typeof child === 'object' && child !== null && 'w:multiLevelType' in child) Object.assign(child, { 'w:multiLevelType': { _attr: { 'w:val': 'multilevel' } } })
      }
    }
    return written
  }
}

function clauseLevel({ format, text }: Level, level: number, scheme: NumberingScheme): ILevelsOptions {
  const { number, beside } = indentOf(level + 1, scheme)
  const indent = { start: twips(beside), hanging: twips(beside - number) }
  return { level, format, text, alignment: AlignmentType.START, style: { style: `Heading${level + 1}`, paragraph: { indent } } }
}

function listLevel(level: number, format: ILevelsOptions['format'], text: string): ILevelsOptions {
  return { level, format, text, alignment: AlignmentType.START, style: { paragraph: { indent: { start: twips(24 * (level + 1)), hanging: twips(24) } } } }
}
