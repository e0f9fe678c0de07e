import type { TableRow as RowNode } from 'mdast'
import type { BodyContext } from './body-context.ts'
import type { Atom } from './nest-inlines.ts'
import { inlineAtoms, nestAt } from './parse-inlines.ts'
import type { TableRow } from './tree.ts'

/** A row of a table; one whose first cell begins with `{{#each …}}` and whose last cell ends with `{{/each}}` is there once for each item. */
export function tableRow(node: RowNode, context: BodyContext): TableRow {
  const around = context.scope.length
  const cells = node.children.map((cell) => inlineAtoms(cell.children, context))
  context.scope.splice(around)
  const inlines = (from: readonly (readonly Atom[])[]) => from.map((atoms, index) => nestAt(node.children[index]?.children[0], atoms, context))
  const first = cells[0]?.[0]
  const last = cells.at(-1)?.at(-1)
  if (first?.kind !== 'repeat' || last?.kind !== 'end-repeat' || (cells.length > 1 && closesWithin(cells[0] ?? []))) return inlines(cells)
  return { repeat: first.repeat, cells: inlines(cells.map((atoms, index) => atoms.slice(index === 0 ? 1 : 0, index === cells.length - 1 ? -1 : undefined))) }
}

/** Whether the repetition that a cell begins with ends in the same cell: then it is one of words. */
function closesWithin(atoms: readonly Atom[]): boolean {
  let depth = 0
  for (const atom of atoms) {
    if (atom.kind === 'repeat') depth += 1
    if (atom.kind === 'end-repeat') depth -= 1
    if (depth === 0) return true
  }
  return false
}
