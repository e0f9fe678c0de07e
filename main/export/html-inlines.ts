import type { ResolvedInline, WordChange } from '../document/resolved.ts'
import { anchor } from './anchor.ts'
import { runsBothWays } from './direction.ts'
import { escapeHtml } from './escape.ts'
import { referenceText } from './reference-text.ts'

type Writers = { readonly [Kind in ResolvedInline['kind']]: (inline: Extract<ResolvedInline, { kind: Kind }>) => string }

const writers: Writers = {
  text: (inline) => styled(lines(inline.text), inline),
  field: (inline) => styled(inline.blank ? `<span class="blank">${lines(inline.text)}</span>` : compared(lines(inline.text), inline.change), inline),
  reference: (inline) => (inline.target === null ? `<span class="blank">${escapeHtml(inline.text)}</span>` : `<a href="#${anchor(inline.target)}">${escapeHtml(referenceText(inline))}</a>`),
}

/** Running text as HTML; line feeds in it are line breaks. Where a text could run both ways, an answer keeps its order to itself. */
export function inlinesHtml(content: readonly ResolvedInline[]): string {
  const apart = content.some(({ text }) => runsBothWays(text))
  return content.map((inline) => (apart && inline.kind !== 'text' ? `<bdi>${inlineHtml(inline)}</bdi>` : inlineHtml(inline))).join('')
}

function inlineHtml(inline: ResolvedInline): string {
  return (writers[inline.kind] as (inline: ResolvedInline) => string)(inline)
}

function compared(html: string, change: WordChange | undefined): string {
  return change === undefined ? html : change === 'taken' ? `<del>${html}</del>` : `<ins>${html}</ins>`
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}

function styled(html: string, { strong, emphasis }: { readonly strong?: boolean; readonly emphasis?: boolean }): string {
  const inner = emphasis === true ? `<em>${html}</em>` : html
  return strong === true ? `<strong>${inner}</strong>` : inner
}
