import { z } from 'zod'
import { type HouseStyleChoice, houseFonts } from '../domain/house-style.ts'
import { ask } from './method.ts'
import { line } from './typed-text.ts'

const letterheadLine = line(200)

/** What can be chosen. */
export const houseStyleWords = { paper: ['letter', 'a4'], numbering: ['decimal', 'article', 'section'], font: houseFonts } as const

/** More than a logo may have, so that one that is too large is told so in words of its own. */
const most = { characters: 12_000_000 } as const

export const houseStyleMethods = {
  'houseStyle.get': ask(z.strictObject({})).gives<HouseStyleChoice>(),
  /** Changes what is named; the rest stays. A logo is PNG or JPEG in base64, at most one megabyte. */
  'houseStyle.set': ask(
    z.strictObject({
      paper: z.enum(houseStyleWords.paper).optional(),
      numbering: z.enum(houseStyleWords.numbering).optional(),
      font: z.enum(houseStyleWords.font).optional(),
      contents: z.boolean().optional(),
      letterheadShown: z.boolean().optional(),
      letterheadLines: z.array(letterheadLine).max(8).optional(),
      logo: z.string().max(most.characters).nullable().optional(),
    }),
  ).gives<HouseStyleChoice>(),
}
