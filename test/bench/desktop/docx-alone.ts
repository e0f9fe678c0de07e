import { Document, Packer, Paragraph, TextRun } from 'docx'
import { documentWords } from '../../../main/document/document-words.ts'
import type { ResolvedBlock, ResolvedDocument, ResolvedInline, SignatureBlock } from '../../../main/document/resolved.ts'
import { signatureHead, signatureLines } from '../../../main/export/signature-lines.ts'
import { signatureRows } from '../../../main/export/signature-rows.ts'

const words = documentWords('en')

/** The yardstick: the document's words by the docx library alone, a paragraph for each of ours and a run for each piece of text. */
export function docxAlone({ title, body }: ResolvedDocument): Promise<Uint8Array> {
  return Packer.pack(new Document({ sections: [{ children: [new Paragraph(title), ...body.flatMap(paragraphs)] }] }), 'uint8array')
}

function paragraphs(block: ResolvedBlock): Paragraph[] {
  switch (block.kind) {
    case 'clause':
      return clause(block)
    case 'paragraph':
      return [paragraph(block.content)]
    case 'definition':
      return [paragraph(block.content), ...block.children.flatMap(paragraphs)]
    case 'list':
      return block.items.flat().flatMap(paragraphs)
    case 'table':
      return [...[block.head, ...block.rows].flat().map(paragraph), new Paragraph('')]
    case 'schedule':
      return [paragraph(block.title), ...block.children.flatMap(paragraphs)]
    case 'signatures':
      return [...signatureRows(block.blocks).rows.flatMap(signatures), new Paragraph('')]
  }
}

function clause({ heading, children }: Extract<ResolvedBlock, { kind: 'clause' }>): Paragraph[] {
  const inside = children.flatMap(paragraphs)
  if (heading !== null) return [paragraph(heading), ...inside]
  return children[0]?.kind === 'paragraph' ? inside : [new Paragraph(''), ...inside]
}

function paragraph(content: readonly ResolvedInline[]): Paragraph {
  return new Paragraph({ children: content.map((inline) => new TextRun({ text: inline.text, ...('strong' in inline && inline.strong && { bold: true }) })) })
}

function signatures(row: readonly SignatureBlock[]): Paragraph[] {
  const heads = row.map((block) => signatureHead(block, words))
  const below = heads.some((head) => head.below !== '')
  const written = row.flatMap((block, index) => [heads[index]?.strong, ...(below ? [heads[index]?.below] : []), ...signatureLines(block, words).map(({ label, value }) => `${label}: ${value}`), ...(block.seal ? [words.seal] : [])])
  return [...written, ...(row.length === 1 ? [''] : [])].map((text) => new Paragraph(text ?? ''))
}
