import { BookmarkEnd, BookmarkStart, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild, type Table } from 'docx'
import type { ResolvedBlock, ResolvedClause } from '../document/resolved.ts'
import type { DocxContext } from './docx-context.ts'
import { runs, writeInlines } from './docx-inlines.ts'
import { textIndent, twips } from './docx-measure.ts'
import { lists } from './docx-numbering.ts'
import { signatureTables } from './docx-signatures.ts'
import { writeTable } from './docx-table.ts'

type Written = (Paragraph | Table)[]
type Of<Kind> = Extract<ResolvedBlock, { kind: Kind }>
/** `next` is the block that follows, to which a paragraph may have to be kept; `before` the one on whose page a schedule may go on. */
type Writer<Block> = (block: Block, context: DocxContext, next: ResolvedBlock | undefined, before: ResolvedBlock | undefined) => Written
type Writers = { readonly [Kind in ResolvedBlock['kind']]: Writer<Of<Kind>> }

/** Every kind of block is written here; a kind that is forgotten does not compile. */
const writers: Writers = {
  clause: writeClause,
  paragraph: (block, context, next) => [new Paragraph({ ...place(context), ...keptWith(next), children: writeInlines(block.content, context) })],
  definition: ({ term, content, children }, context) => [new Paragraph({ ...place(context), children: [...runs(`“${term}” `), ...writeInlines(content, context)] }), ...writeBlocks(children, context)],
  list: writeList,
  table: (block, context) => [writeTable(block, context), new Paragraph({ style: 'TableText' })],
  schedule: (block, context, _next, before) => {
    const title = [...runs(block.number === '' ? '' : '\n'), ...writeInlines(block.title, context)]
    const inside = { ...context, level: 0, clauseList: { instance: context.instances.next() } }
    const goesOn = isTable(block) && before !== undefined && isTable(before)
    return [new Paragraph({ style: 'Schedule', ...(goesOn ? { spacing: { before: twips(26), after: twips(12) } } : { pageBreakBefore: true }), children: bookmarked(block.id, title, context) }), ...writeBlocks(block.children, inside)]
  },
  signatures: (block, context) => signatureTables(block.blocks, context),
}

/** Blocks in order, as Word's paragraphs and tables. */
export function writeBlocks(blocks: readonly ResolvedBlock[], context: DocxContext): Written {
  return blocks.flatMap((block, index) => (writers[block.kind] as Writer<ResolvedBlock>)(block, context, blocks[index + 1], blocks[index - 1]))
}

/** A schedule without clauses: a table and the words that lead to it. */
function isTable(block: ResolvedBlock): boolean {
  return block.kind === 'schedule' && block.children.every((child) => child.kind !== 'clause')
}

function writeClause(clause: ResolvedClause, outer: DocxContext): Written {
  const context = { ...outer, level: clause.level }
  const numbering = { reference: lists.clauses, level: clause.level - 1, ...outer.clauseList }
  if (clause.heading !== null) {
    const heading = new Paragraph({ style: `Heading${clause.level}`, numbering, children: bookmarked(clause.id, writeInlines(clause.heading, context), context) })
    return [heading, ...writeBlocks(clause.children, context)]
  }
  const [first, ...rest] = clause.children
  const inText = first?.kind === 'paragraph'
  const children = inText ? writeInlines(first.content, context) : []
  const start = new Paragraph({ style: `Clause${clause.level}`, numbering, ...keptWith(inText ? rest[0] : first), children: bookmarked(clause.id, children, context) })
  return [start, ...writeBlocks(inText ? rest : clause.children, context)]
}

function writeList(list: Of<'list'>, context: DocxContext): Written {
  const reference = list.ordered ? lists.ordered : lists.bullets
  const instance = context.instances.next()
  const inside = { ...context, listDepth: context.listDepth + 1 }
  const indent = { left: twips(textIndent(context.level) + 24 * inside.listDepth), hanging: twips(24) }
  const numbering = { reference, level: Math.min(context.listDepth, 2), instance }
  return list.items.flatMap(([first, ...rest]) => {
    const inText = first?.kind === 'paragraph'
    const start = new Paragraph({ numbering, indent, spacing: { after: twips(3) }, children: inText ? writeInlines(first.content, context) : [new TextRun('')] })
    return [start, ...writeBlocks(inText || first === undefined ? rest : [first, ...rest], inside)]
  })
}

/** The style and indent of plain text where it stands. */
function place({ level, listDepth }: DocxContext): Pick<IParagraphOptions, 'style' | 'indent'> {
  if (listDepth > 0) return { indent: { left: twips(textIndent(level) + 24 * listDepth) } }
  return level === 0 ? {} : { style: `ClauseText${level}` }
}

/** A paragraph that leads to a list, a table or the signatures stays on their page. */
function keptWith(next: ResolvedBlock | undefined): { keepNext?: true } {
  return next?.kind === 'list' || next?.kind === 'table' || next?.kind === 'signatures' ? { keepNext: true } : {}
}

/**
 * What references point at: Word reads the number off the bookmarked paragraph. The library's `Bookmark` would number itself on from
 * the file before, so that no two exports were alike; its two halves are documented as children of a paragraph but not typed so.
 */
function bookmarked(id: string, children: readonly ParagraphChild[], context: DocxContext): ParagraphChild[] {
  const bookmark = context.bookmarks.get(id)
  if (bookmark === undefined) return [...children]
  const [start, end] = [new BookmarkStart(bookmark.name, bookmark.number), new BookmarkEnd(bookmark.number)] as unknown as [ParagraphChild, ParagraphChild]
  return [start, ...children, end]
}
