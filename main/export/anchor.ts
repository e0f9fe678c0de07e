import { escapeHtml } from './escape.ts'

/** The id that a clause or schedule has in the page: prefixed, so that no clause takes a name that a browser gives meaning to. */
export function anchor(id: string): string {
  return `c-${escapeHtml(id)}`
}
