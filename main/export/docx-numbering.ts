import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions } from 'docx'
import { documentWords } from '../document/document-words.ts'
import { twips } from './docx-measure.ts'
import { indents } from './house-style.ts'

/** The references of Word's lists. */
export const lists = { clauses: 'clauses', schedules: 'schedules', ordered: 'ordered', bullets: 'bullets' } as const

const clauseLevels = [
  { format: LevelFormat.DECIMAL, text: '%1.' },
  { format: LevelFormat.DECIMAL, text: '%1.%2' },
  { format: LevelFormat.LOWER_LETTER, text: '(%3)' },
  { format: LevelFormat.LOWER_ROMAN, text: '(%4)' },
] as const

/** 1. / 1.1 / (a) / (i) for clauses, bound to the heading styles; "Schedule A"; (a) / (i) / 1. and bullets for lists. */
export function documentNumbering(language: string): INumberingOptions {
  return {
    config: [
      { reference: lists.clauses, levels: clauseLevels.map(clauseLevel) },
      {
        reference: lists.schedules,
        levels: [{ level: 0, format: LevelFormat.UPPER_LETTER, text: `${documentWords(language).schedule} %1`, alignment: AlignmentType.START, suffix: LevelSuffix.NOTHING, style: { style: 'Schedule' } }],
      },
      {
        reference: lists.ordered,
        levels: [listLevel(0, LevelFormat.LOWER_LETTER, '(%1)'), listLevel(1, LevelFormat.LOWER_ROMAN, '(%2)'), listLevel(2, LevelFormat.DECIMAL, '%3.')],
      },
      { reference: lists.bullets, levels: [0, 1, 2].map((level) => listLevel(level, LevelFormat.BULLET, '\u2022')) },
    ],
  }
}

function clauseLevel({ format, text }: (typeof clauseLevels)[number], level: number): ILevelsOptions {
  const { number, text: textStart } = indents[level] ?? indents[3]
  const indent = { left: twips(textStart), hanging: twips(textStart - number) }
  return { level, format, text, alignment: AlignmentType.START, style: { style: `Heading${level + 1}`, paragraph: { indent } } }
}

function listLevel(level: number, format: ILevelsOptions['format'], text: string): ILevelsOptions {
  return { level, format, text, alignment: AlignmentType.START, style: { paragraph: { indent: { left: twips(24 * (level + 1)), hanging: twips(24) } } } }
}
