import { everyBlock } from './children-of.ts'
import type { Template } from './template.ts'

/** The version after a change: 1.0.1 for other words, 1.1.0 when a clause or a question came or went. */
export function nextVersion(before: Template, after: Template): string {
  const [major = 1, minor = 0, patch = 0] = before.version.split('.').map(Number)
  return partsOf(before) === partsOf(after) ? `${major}.${minor}.${patch + 1}` : `${major}.${minor + 1}.0`
}

function partsOf({ questions, tree }: Template): string {
  const named = [...everyBlock(tree.body)].flatMap((block) => (block.kind === 'clause' || block.kind === 'schedule' || block.kind === 'definition' ? [block.id] : []))
  return [...questions.map(({ id }) => `question ${id}`), ...named].toSorted().join('\n')
}
