import { cleanText } from '../domain/clean-text.ts'

/** A name or title as it is kept: on one line, without control characters and marks that would turn other words around. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
