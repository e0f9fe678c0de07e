import type { Draft } from '../../../../main/contract/drafting.ts'
import type { Answers } from '../../../../main/domain/answer.ts'
import { resolve } from '../../../../main/document/resolve.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import type { ResolvedBlock, ResolvedClause, ResolvedInline } from '../../../../main/document/resolved.ts'
import type { Block, Clause } from '../../../../main/document/tree.ts'

/** The paragraphs of a clause, or of a copy of it, as it reads with these answers, other words in its place or its own; empty when it is not to be seen. */
export function paragraphsOf(draft: Draft, answers: Answers, id: string, instead?: Clause): readonly string[] {
  const clause = clauseWith(draft, answers, id, instead)
  if (clause === null) return []
  return [...(clause.heading === null ? [] : [textOf(clause.heading)]), ...clause.children.flatMap(paragraphs)]
}

/** A clause, or a copy of it, as it reads with these answers, other words in its place or its own; null when it is not to be seen. */
export function clauseWith({ tree, questions, numbering }: Pick<Draft, 'tree' | 'questions' | 'numbering'>, answers: Answers, id: string, instead?: Clause): ResolvedClause | null {
  const body = instead === undefined ? tree.body : replaced(tree.body, instead)
  return found(resolve({ ...tree, body }, answers, questions, numbering).body, id)
}

function replaced(blocks: readonly Block[], clause: Clause): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'clause' && block.id === clause.id) return clause
    return block.kind === 'clause' || block.kind === 'schedule' || block.kind === 'each' ? { ...block, children: replaced(block.children, clause) } : block
  })
}

function found(blocks: readonly ResolvedBlock[], id: string): ResolvedClause | null {
  for (const block of blocks) {
    if (block.kind !== 'clause' && block.kind !== 'schedule') continue
    if (block.kind === 'clause' && (block.id === id || treeIdOf(block.id) === id)) return block
    const inside = found(block.children, id)
    if (inside !== null) return inside
  }
  return null
}

function paragraphs(block: ResolvedBlock): readonly string[] {
  switch (block.kind) {
    case 'clause':
    case 'schedule':
      return []
    case 'paragraph':
      return [textOf(block.content)]
    case 'definition':
      return [`${block.term}: ${textOf(block.content)}`, ...block.children.flatMap(paragraphs)]
    case 'list':
      return block.items.flatMap((item) => item.flatMap(paragraphs))
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(textOf).join(' | '))
    case 'signatures':
      return []
  }
}

function textOf(content: readonly ResolvedInline[]): string {
  return content.map(({ text }) => text).join('')
}
