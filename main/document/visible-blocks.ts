import type { RowAnswer } from '../domain/answer.ts'
import { cleanText } from '../domain/clean-text.ts'
import { own } from '../domain/own.ts'
import { plainText } from './format-field.ts'
import type { ResolvedBlock, ResolvedInline } from './resolved.ts'
import { signatureBlocks } from './signature-blocks.ts'
import { saysNothing, visibleInlines, type Reading } from './visible-inlines.ts'
import type { Block, Clause, Inline, ListItem, TableCells } from './tree.ts'

/**
 * What of the tree is to be seen, without numbers. A block of which nothing is left is not there: a clause whose every part is
 * hidden is not numbered either.
 */
export function visibleBlocks(blocks: readonly Block[], level: number, reading: Reading): ResolvedBlock[] {
  return blocks.filter((block) => reading.holds(block.when)).flatMap((block) => visibleBlock(block, level, reading))
}

function visibleBlock(block: Block, level: number, reading: Reading): ResolvedBlock[] {
  switch (block.kind) {
    case 'clause':
      return visibleClause(block, level, reading)
    case 'paragraph': {
      const content = visibleInlines(block.content, reading)
      return saysNothing(content) ? [] : [{ kind: 'paragraph', id: block.id, content }]
    }
    case 'list': {
      const items = visibleItems(block.items, level, reading)
      return items.length === 0 ? [] : [{ kind: 'list', id: block.id, ordered: block.ordered, items }]
    }
    case 'definition': {
      const [first, ...rest] = visibleBlocks(block.children, level, reading)
      if (first === undefined) return []
      const [content, children] = first.kind === 'paragraph' ? [first.content, rest] : [[], [first, ...rest]]
      return [{ kind: 'definition', id: block.id, term: block.term, content, children }]
    }
    case 'each':
      return []
    case 'table': {
      const inlines = (cells: readonly (readonly Inline[])[]): ResolvedInline[][] => cells.map((cell) => visibleInlines(cell, reading))
      const rows = block.rows.filter((row): row is TableCells => 'length' in row).map((source) => ({ source, cells: inlines(source) })).filter(({ source, cells }) => isEmptyRow(source) || !cells.every(saysNothing))
      return block.rows.length > 0 && rows.length === 0 ? [] : [{ kind: 'table', id: block.id, head: inlines(block.head), rows: rows.map(({ cells }) => cells) }]
    }
    case 'rows':
      return visibleRows(block.id, block.question, reading)
    case 'schedule': {
      const children = visibleBlocks(block.children, 1, reading)
      return children.length === 0 ? [] : [{ kind: 'schedule', id: block.id, number: '', title: visibleInlines(block.title, reading), children }]
    }
    case 'signatures': {
      const blocks = signatureBlocks(reading)
      return blocks.length === 0 ? [] : [{ kind: 'signatures', id: block.id, blocks }]
    }
  }
}

/** A row that was written empty is there to be filled in; one that lost all of its words to their conditions goes. */
function isEmptyRow(row: readonly (readonly Inline[])[]): boolean {
  return row.every((cell) => cell.length === 0)
}

function visibleClause(block: Clause, level: number, reading: Reading): ResolvedBlock[] {
  const heading = block.heading === null ? null : visibleInlines(block.heading, reading)
  const children = visibleBlocks(block.children, level + 1, reading)
  // A clause that never had text but a heading stands; one that lost all of its text does not.
  if (children.length === 0 && (block.children.length > 0 || heading === null || saysNothing(heading))) return []
  return [{ kind: 'clause', id: block.id, level, number: '', fullNumber: '', heading, children }]
}

function visibleItems(items: readonly ListItem[], level: number, reading: Reading): ResolvedBlock[][] {
  return items
    .filter((item) => reading.holds(item.when))
    .map((item) => visibleBlocks(item.children, level, reading))
    .filter((blocks) => blocks.length > 0)
}

function visibleRows(id: string, questionId: string, { questions, answers, language }: Reading): ResolvedBlock[] {
  const question = questions.get(questionId)
  if (question?.type !== 'table') return []
  const answer = own(answers, questionId)
  const given = Array.isArray(answer) ? (answer as readonly (RowAnswer | string)[]).filter((row): row is RowAnswer => typeof row === 'object') : []
  const head = question.columns.map((column): ResolvedInline[] => [{ kind: 'text', text: column.label, strong: false, emphasis: false }])
  const rows = given.map((row) => question.columns.map((column) => cell(questionId, cleanText(plainText(column, own(row, column.id) ?? null, undefined, language)))))
  const blank = question.columns.map((column): ResolvedInline[] => [{ kind: 'field', question: questionId, text: `[${column.label}]`, blank: true }])
  return [{ kind: 'table', id, head, rows: rows.length === 0 ? [blank] : rows }]
}

function cell(question: string, text: string): ResolvedInline[] {
  return text.trim() === '' ? [] : [{ kind: 'field', question, text, blank: false }]
}
