import type { Answers } from '../../../../main/domain/answer.ts'
import { own } from '../../../../main/domain/own.ts'
import { isBlank } from '../../../../main/document/blank.ts'
import type { ResolvedBlock, ResolvedInline } from '../../../../main/document/resolved.ts'
import type { Requirement } from '../../../../main/document/template.ts'

type SatisfiedBy = Requirement['satisfiedBy']

/** The question to answer when an element is missing, of those asked now: its own, or the first open one in the text of its clause. */
export function questionBehind(satisfiedBy: SatisfiedBy, asked: readonly string[], body: readonly ResolvedBlock[], answers: Answers): string | null {
  if ('answer' in satisfiedBy) return asked.includes(satisfiedBy.answer) ? satisfiedBy.answer : null
  const clause = find(satisfiedBy.clause, body)
  const inClause = new Set(clause === null ? [] : questionsIn(clause))
  return asked.find((question) => inClause.has(question) && isBlank(own(answers, question))) ?? null
}

function find(id: string, blocks: readonly ResolvedBlock[]): ResolvedBlock | null {
  for (const block of blocks) {
    if (block.kind !== 'clause' && block.kind !== 'schedule') continue
    const found = block.id === id ? block : find(id, block.children)
    if (found !== null) return found
  }
  return null
}

function questionsIn(block: ResolvedBlock): readonly string[] {
  switch (block.kind) {
    case 'clause':
      return [...asks(block.heading ?? []), ...block.children.flatMap(questionsIn)]
    case 'schedule':
      return [...asks(block.title), ...block.children.flatMap(questionsIn)]
    case 'definition':
      return [...asks(block.content), ...block.children.flatMap(questionsIn)]
    case 'paragraph':
      return asks(block.content)
    case 'list':
      return block.items.flatMap((item) => item.flatMap(questionsIn))
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.flatMap(asks))
    case 'signatures':
      return []
  }
}

function asks(content: readonly ResolvedInline[]): readonly string[] {
  return content.flatMap((inline) => (inline.kind === 'field' ? [inline.question] : []))
}
