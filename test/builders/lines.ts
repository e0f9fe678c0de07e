import type { ResolvedBlock, ResolvedDocument, ResolvedInline } from '../../main/document/resolved.ts'

export const text = (content: readonly ResolvedInline[]): string => content.map((inline) => inline.text).join('').replaceAll('\u00a0', ' ')

/** A resolved document as lines of text: numbers, headings, paragraphs. No-break spaces are plain ones. */
export function linesOf({ body }: ResolvedDocument): string[] {
  return body.flatMap(lines)
}

function lines(block: ResolvedBlock): string[] {
  switch (block.kind) {
    case 'clause': {
      const inner = block.children.flatMap(lines)
      return block.heading === null ? [`${block.number} ${inner[0] ?? ''}`, ...inner.slice(1)] : [`${block.number} ${text(block.heading)}`, ...inner]
    }
    case 'schedule':
      return [`${block.number} ${text(block.title)}`, ...block.children.flatMap(lines)]
    case 'definition':
      return [`“${block.term}” ${text(block.content)}`, ...block.children.flatMap(lines)]
    case 'paragraph':
      return [text(block.content)]
    case 'list':
      return block.items.flatMap((item) => item.flatMap(lines).map((line) => `- ${line}`))
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(text).join(' | '))
    case 'signatures':
      return block.blocks.map((each) => [each.capacity, each.party, each.name, each.resolution, each.seal ? 'seal' : ''].filter(Boolean).join(' / '))
  }
}
