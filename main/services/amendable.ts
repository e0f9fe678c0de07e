import type { AmendableClause } from '../contract/papers.ts'
import { clauseText } from '../document/clause-text.ts'
import type { ResolvedBlock, ResolvedClause, ResolvedInline } from '../document/resolved.ts'
import type { Block, DocumentTree } from '../document/tree.ts'

/** The clauses of a text that an amendment can replace, in its order. */
export function amendableClauses(body: readonly ResolvedBlock[]): readonly AmendableClause[] {
  return body.flatMap((block) => (block.kind === 'clause' ? [asAmendable(block), ...amendableClauses(block.children)] : []))
}

function asAmendable(clause: ResolvedClause): AmendableClause {
  const heading = clause.heading === null ? '' : plain(clause.heading)
  return { id: clause.id, section: `Section ${clause.fullNumber}${heading === '' ? '' : ` (${heading})`}`, level: clause.level, text: inOneLine(clause) }
}

/** What the clause says without its own heading, with the numbers of the clauses in it. */
function inOneLine({ children }: ResolvedClause): string {
  return children.map((block) => (block.kind === 'clause' ? `${block.number} ${[block.heading === null ? '' : `${plain(block.heading)}.`, inOneLine(block)].filter(Boolean).join(' ')}` : plainBlock(block))).join(' ')
}

function plainBlock(block: ResolvedBlock): string {
  return block.kind === 'paragraph' ? plain(block.content) : clauseText(block).replaceAll('\n', ' ')
}

function plain(content: readonly ResolvedInline[]): string {
  return content.map(({ text }) => text).join('').replace(/\s+/g, ' ').trim()
}

/** The same text with other words in the place of some clauses. */
export function withWords(tree: DocumentTree, words: ReadonlyMap<string, string>): DocumentTree {
  return { ...tree, body: tree.body.map((block) => replaced(block, words)) }
}

function replaced(block: Block, words: ReadonlyMap<string, string>): Block {
  if (block.kind !== 'clause') return block
  const text = words.get(block.id)
  if (text === undefined) return { ...block, children: block.children.map((child) => replaced(child, words)) }
  return { ...block, children: [{ kind: 'paragraph', id: `${block.id}-amended`, content: [{ kind: 'text', text }] }] }
}
