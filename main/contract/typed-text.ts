import { z } from 'zod'
import { cleanText } from '../domain/clean-text.ts'
import { oneLine } from './one-line.ts'

/** A text on one line; what counts is its length as it is kept, so that a refusal names the limit that a person knows. */
export const line = (most: number) => z.string().transform(oneLine).pipe(z.string().max(most))

/** A text of several lines. */
export const lines = (most: number) => z.string().transform((text) => cleanText(text).trim()).pipe(z.string().max(most))
