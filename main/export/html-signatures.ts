import type { SignatureBlock } from '../document/resolved.ts'
import { runsBothWays } from './direction.ts'
import { escapeHtml } from './escape.ts'
import { directionAttribute, type HtmlContext } from './html-context.ts'
import { signatureHead, type SignatureLine, signatureLines } from './signature-lines.ts'
import { signatureRows } from './signature-rows.ts'

interface SignatureGroups {
  /** Rows of two signature blocks, in groups that no page end parts. */
  readonly groups: readonly string[]
  /** Whether the last group stays with the signatures that follow. */
  readonly joinsNext: boolean
}

/** Signature blocks as HTML; `next` are those that follow them. */
export function signatureGroups(blocks: readonly SignatureBlock[], next: readonly SignatureBlock[], context: HtmlContext): SignatureGroups {
  const { rows, together, joinsNext } = signatureRows(blocks, next)
  const written = rows.map((row) => {
    const twoLines = row.some((block) => signatureHead(block, context.words).below !== '')
    return `<div class="signature-pair${twoLines ? ' two-lines' : ''}">${row.map((block) => blockHtml(block, context)).join('')}</div>`
  })
  return { groups: together.map((group) => `<div class="signatures together">${group.map((index) => written[index]).join('')}</div>`), joinsNext }
}

function blockHtml(block: SignatureBlock, context: HtmlContext): string {
  const { strong, below } = signatureHead(block, context.words)
  const lines = signatureLines(block, context.words).map((line, index) => lineHtml(line, index === 0))
  const seal = block.seal ? `<div class="seal">${escapeHtml(context.words.seal)}</div>` : ''
  return `<div class="signature" data-signatory="${escapeHtml(block.role)}">
<div class="signature-party"><div${direction(strong, context)}><strong>${escapeHtml(strong)}</strong></div>${below === '' ? '' : `<div${direction(below, context)}>${escapeHtml(below)}</div>`}</div>
${lines.join('')}${seal}
</div>`
}

/** What is not known yet is a rule to write on. */
function lineHtml({ label, value }: SignatureLine, first: boolean): string {
  const filled = value === '' ? '<span class="rule"></span>' : `<span class="value">${runsBothWays(value) ? `<bdi>${escapeHtml(value)}</bdi>` : escapeHtml(value)}</span>`
  return `<div class="signature-row${first ? ' signature-line' : ''}"><span class="label">${escapeHtml(label)}:</span> ${filled}</div>`
}

function direction(text: string, context: HtmlContext): string {
  return directionAttribute([{ text }], context)
}
