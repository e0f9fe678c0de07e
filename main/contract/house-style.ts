import { z } from 'zod'
import { type HouseStyleChoice, houseFonts } from '../domain/house-style.ts'
import { ask } from './method.ts'
import { oneLine } from './one-line.ts'

const line = z.string().max(800).transform(oneLine).pipe(z.string().max(200))

export const houseStyleMethods = {
  'houseStyle.get': ask(z.strictObject({})).gives<HouseStyleChoice>(),
  /** Changes what is named; the rest stays. A logo is PNG or JPEG in base64, at most one megabyte. */
  'houseStyle.set': ask(
    z.strictObject({
      paper: z.enum(['letter', 'a4']).optional(),
      numbering: z.enum(['decimal', 'article', 'section']).optional(),
      font: z.enum(houseFonts).optional(),
      contents: z.boolean().optional(),
      letterheadShown: z.boolean().optional(),
      letterheadLines: z.array(line).max(8).optional(),
      logo: z.string().max(1_400_000).nullable().optional(),
    }),
  ).gives<HouseStyleChoice>(),
}
