import { lineDirection } from './direction.ts'
import { escapeHtml } from './escape.ts'
import type { HtmlContext } from './html-context.ts'
import type { HouseStyle } from './house-style.ts'
import { logoSize } from './logo-size.ts'

/** What stands at the top of the first page, in place of the line in its margin: the logo, and beside it the organization's lines. */
export function letterheadHtml({ letterhead }: HouseStyle, context: HtmlContext): string {
  if (letterhead === null) return ''
  const lines = letterhead.lines.map((text) => `<div>${lineHtml(text, context)}</div>`).join('')
  return `<header class="letterhead">${logoHtml(letterhead)}<div class="letterhead-lines">${lines}</div></header>`
}

/** All lines end at the same edge, whichever way they run. */
function lineHtml(text: string, { direction }: HtmlContext): string {
  const own = lineDirection(text, direction)
  return own === direction ? escapeHtml(text) : `<bdi dir="${own}">${escapeHtml(text)}</bdi>`
}

function logoHtml({ logo }: NonNullable<HouseStyle['letterhead']>): string {
  if (logo === null) return '<div></div>'
  const { width, height } = logoSize(logo)
  return `<img alt="" style="width:${width.toFixed(2)}pt;height:${height.toFixed(2)}pt" src="data:${escapeHtml(logo.mediaType)};base64,${escapeHtml(logo.base64)}">`
}
