import type { ResolvedBlock, ResolvedInline } from './resolved.ts'

/**
 * What a clause or another block says, a line for each of its blocks, without numbers: what is around it may change and it still says
 * the same. A reference is there by what it points at.
 */
export function clauseText(block: ResolvedBlock): string {
  return linesOf(block).join('\n')
}

function linesOf(block: ResolvedBlock): string[] {
  switch (block.kind) {
    case 'clause':
      return [...(block.heading === null ? [] : [words(block.heading)]), ...block.children.flatMap(linesOf)]
    case 'schedule':
      return [words(block.title), ...block.children.flatMap(linesOf)]
    case 'paragraph':
      return [words(block.content)]
    case 'definition':
      return [`${block.term}: ${words(block.content)}`, ...block.children.flatMap(linesOf)]
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOf))
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(words).join(' | '))
    case 'signatures':
      return block.blocks.map(({ party, name, title }) => [party, name, title].join(', '))
  }
}

function words(content: readonly ResolvedInline[]): string {
  return content.map((inline) => (inline.kind === 'reference' && inline.target !== null ? `@${inline.target}` : inline.text)).join('')
}
