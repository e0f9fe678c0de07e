import { everyBlock } from './children-of.ts'
import { holdsEdits, standingOf } from './hand-edits.ts'
import { inOrderOfTerms } from './order-of-terms.ts'
import { itemsOf } from './repetition-items.ts'
import type { ResolvedBlock } from './resolved.ts'
import { approvalBlocks, signatureBlocks } from './signature-blocks.ts'
import type { Block, Clause, ListItem } from './tree.ts'
import { saysNothing, visibleInlines, within, type Reading } from './visible-inlines.ts'
import { visibleRows, visibleTable } from './visible-table.ts'

/**
 * What of the tree is to be seen, without numbers. A block of which nothing is left is not there: a clause whose every part is
 * hidden is not numbered either. Where a condition does not hold, only the way to clauses edited by hand is left.
 */
export function visibleBlocks(blocks: readonly Block[], level: number, reading: Reading): readonly ResolvedBlock[] {
  const visible = blocks.flatMap((block) => {
    const shown = reading.shown && reading.holds(block.when)
    return shown ? visibleBlock(block, level, reading) : wayToEdits(block, level, { ...reading, shown: false })
  })
  return inOrderOfTerms(visible, reading.language)
}

function visibleBlock(block: Block, level: number, reading: Reading): ResolvedBlock[] {
  const id = block.id + reading.suffix
  switch (block.kind) {
    case 'clause':
      return block.removed === true ? [] : visibleClause(block, level, reading)
    case 'paragraph': {
      const content = visibleInlines(block.content, reading)
      return saysNothing(content) ? [] : [{ kind: 'paragraph', id, content }]
    }
    case 'list': {
      const items = block.items.flatMap((item) => visibleItem(item, level, reading))
      return items.length === 0 ? [] : [{ kind: 'list', id, ordered: block.ordered, items }]
    }
    case 'definition': {
      const [first, ...rest] = visibleBlocks(block.children, level, reading)
      if (first === undefined) return []
      const [content, children] = first.kind === 'paragraph' ? [first.content, rest] : [[], [first, ...rest]]
      return [{ kind: 'definition', id, term: block.term, content, children }]
    }
    case 'each':
      return visibleCopies(block, level, reading)
    case 'table':
      return visibleTable(block, reading)
    case 'rows':
      return visibleRows(id, block.question, reading)
    case 'schedule':
      return visibleSchedule(block, reading)
    case 'signatures': {
      const blocks = block.of === 'approvals' ? approvalBlocks(reading) : signatureBlocks(reading)
      return blocks.length === 0 ? [] : [{ kind: 'signatures', id, blocks }]
    }
  }
}

/** What is left of a block whose condition, or one around it, does not hold: clauses edited by hand, and the headings on the way to them. */
function wayToEdits(block: Block, level: number, reading: Reading): ResolvedBlock[] {
  if (!holdsEdits(block)) return []
  if (block.kind === 'each') return visibleCopies(block, level, reading)
  if (block.kind === 'schedule') return visibleSchedule(block, reading)
  if (block.kind !== 'clause') return []
  const standing = standingOf(block)
  if (standing === 'hidden') return visibleClause(block, level, reading)
  return visibleClause(block, level, { ...reading, shown: true }).map((clause) => (standing === 'undecided' ? { ...clause, undecided: true } : clause))
}

function visibleClause(block: Clause, level: number, reading: Reading): Extract<ResolvedBlock, { kind: 'clause' }>[] {
  const heading = block.heading === null ? null : visibleInlines(block.heading, reading)
  const children = visibleBlocks(block.children, level + 1, reading)
  // A clause that never had text but a heading stands; one that lost all of its text does not.
  if (children.length === 0 && (block.children.length > 0 || heading === null || saysNothing(heading))) return []
  return [{ kind: 'clause', id: block.id + reading.suffix, level, number: '', fullNumber: '', heading, children, ...(block.edited === true ? { edited: true } : {}) }]
}

function visibleSchedule(block: Extract<Block, { kind: 'schedule' }>, reading: Reading): ResolvedBlock[] {
  const children = visibleBlocks(block.children, 1, reading)
  return children.length === 0 ? [] : [{ kind: 'schedule', id: block.id + reading.suffix, number: '', title: visibleInlines(block.title, reading), children }]
}

function visibleCopies(block: Extract<Block, { kind: 'each' }>, level: number, reading: Reading): ResolvedBlock[] {
  const repeated = [...everyBlock(block.children)].map((each) => each.id)
  return itemsOf(block.repeat.of, reading).flatMap((item) => visibleBlocks(block.children, level, within(block.repeat, item, reading, repeated)))
}

function visibleItem(item: ListItem, level: number, reading: Reading): (readonly ResolvedBlock[])[] {
  if (!reading.holds(item.when)) return []
  const { repeat } = item
  const readings = repeat === undefined ? [reading] : itemsOf(repeat.of, reading).map((each) => within(repeat, each, reading))
  return readings.map((each) => visibleBlocks(item.children, level, each)).filter((blocks) => blocks.length > 0)
}
