import type { DocumentWords } from '../document/document-words.ts'
import type { SignatureBlock } from '../document/resolved.ts'
import { escapeHtml } from './escape.ts'

/** Signature blocks, two beside each other. A block is never parted by the end of a page. */
export function signaturesHtml(blocks: readonly SignatureBlock[], words: DocumentWords): string {
  return `<div class="signatures">${blocks.map((block) => blockHtml(block, words)).join('')}</div>`
}

function blockHtml(block: SignatureBlock, words: DocumentWords): string {
  const through = block.actingThrough === '' ? '' : `<div>${escapeHtml(block.actingThrough)}</div>`
  return `<div class="signature" data-signatory="${escapeHtml(block.role)}">
<div class="signature-party"><strong>${escapeHtml(block.party)}</strong>${through}</div>
${row(words.signature, '', 'signature-line')}${row(words.name, block.name)}${row(words.title, block.title)}${row(words.authority, block.authority)}${row(words.date, '')}
</div>`
}

/** What is not known yet is a rule to write on. */
function row(label: string, value: string, kind = ''): string {
  const filled = value === '' ? '<span class="rule"></span>' : `<span class="value">${escapeHtml(value)}</span>`
  return `<div class="signature-row ${kind}"><span class="label">${escapeHtml(label)}:</span> ${filled}</div>`
}
