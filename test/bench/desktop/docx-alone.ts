import { Document, Packer, Paragraph, TextRun } from 'docx'
import type { ResolvedBlock, ResolvedDocument, ResolvedInline, SignatureBlock } from '../../../main/document/resolved.ts'

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
      return [...block.blocks.flatMap(signature), new Paragraph('')]
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

function signature({ party, name, title, authority }: SignatureBlock): Paragraph[] {
  return [party, 'Signature: ', `Name: ${name}`, `Title: ${title}`, `Authority: ${authority}`, 'Date: '].map((text) => new Paragraph(text))
}
