import { BookmarkEnd, BookmarkStart, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild, type Table } from 'docx'
import type { ResolvedBlock, ResolvedClause, ResolvedInline, SignatureBlock } from '../document/resolved.ts'
import { textStart, type DocxContext } from './docx-context.ts'
import { bidirectional, paragraphDirection, runs, writeInlines } from './docx-inlines.ts'
import { twips } from './docx-measure.ts'
import { lists } from './docx-numbering.ts'
import { signatureTables } from './docx-signatures.ts'
import { writeTable } from './docx-table.ts'
import { signaturesAfter } from './signature-rows.ts'

type Written = (Paragraph | Table)[]
type Of<Kind> = Extract<ResolvedBlock, { kind: Kind }>
/** What stands around a block: `next` follows it, `before` is on whose page a schedule may go on, `toSignatures` whether only it and a paragraph part the signatures from the text, `signaturesNext` are those that follow signatures. */
interface Beside {
  readonly next: ResolvedBlock | undefined
  readonly before: ResolvedBlock | undefined
  readonly toSignatures: boolean
  readonly signaturesNext: readonly SignatureBlock[]
}
type Writer<Block> = (block: Block, context: DocxContext, beside: Beside) => Written
type Writers = { readonly [Kind in ResolvedBlock['kind']]: Writer<Of<Kind>> }

/** Every kind of block is written here; a kind that is forgotten does not compile. */
const writers: Writers = {
  clause: writeClause,
  paragraph: (block, context, beside) => [paragraph(block.content, context, { ...place(context), ...keptWith(beside) })],
  definition: writeDefinition,
  list: writeList,
  table: (block, context) => [writeTable(block, context), new Paragraph({ style: 'TableText' })],
  schedule: writeSchedule,
  signatures: (block, context, { signaturesNext }) => signatureTables(block.blocks, signaturesNext, context),
}

/** Blocks in order, as Word's paragraphs and tables. `toSignatures`: the last of them stays with what follows. */
export function writeBlocks(blocks: readonly ResolvedBlock[], context: DocxContext, toSignatures = false): Written {
  return blocks.flatMap((block, index) => {
    const leads = leadsToSignatures(blocks, index) || (toSignatures && index === blocks.length - 1)
    return (writers[block.kind] as Writer<ResolvedBlock>)(block, context, { next: blocks[index + 1], before: blocks[index - 1], toSignatures: leads, signaturesNext: block.kind === 'signatures' ? signaturesAfter(blocks, index) : [] })
  })
}

/** Whether the signatures follow, or a paragraph and then they. */
function leadsToSignatures(blocks: readonly ResolvedBlock[], index: number): boolean {
  const [next, afterNext] = [blocks[index + 1], blocks[index + 2]]
  return next?.kind === 'signatures' || (next?.kind === 'paragraph' && afterNext?.kind === 'signatures')
}

function writeSchedule(block: Of<'schedule'>, context: DocxContext, { before, toSignatures }: Beside): Written {
  const direction = paragraphDirection(block.title, context)
  const title = [...runs(block.number === '' ? '' : '\n', direction), ...writeInlines(block.title, direction, context)]
  const inside = { ...context, level: 0, clauseList: { instance: context.instances.next() } }
  const goesOn = isTable(block) && before !== undefined && isTable(before)
  const start = goesOn ? { spacing: { before: twips(26), after: twips(12) } } : { pageBreakBefore: true }
  return [new Paragraph({ style: 'Schedule', ...bidirectional(direction), ...start, children: bookmarked(block.id, title, context) }), ...writeBlocks(block.children, inside, toSignatures)]
}

/** A schedule without clauses: a table and the words that lead to it. */
function isTable(block: ResolvedBlock): boolean {
  return block.kind === 'schedule' && block.children.every((child) => child.kind !== 'clause')
}

function writeClause(clause: ResolvedClause, outer: DocxContext, { toSignatures }: Beside): Written {
  const context = { ...outer, level: clause.level }
  const numbering = { reference: lists.clauses, level: clause.level - 1, ...outer.clauseList }
  if (clause.heading !== null) {
    const direction = paragraphDirection(clause.heading, context)
    const heading = new Paragraph({ style: headingStyle(clause.level, outer), ...bidirectional(direction), numbering, children: bookmarked(clause.id, writeInlines(clause.heading, direction, context), context) })
    return [heading, ...writeBlocks(clause.children, context, toSignatures)]
  }
  const [first, ...rest] = clause.children
  const inText = first?.kind === 'paragraph'
  const content = inText ? first.content : []
  const direction = paragraphDirection(content, context)
  const kept = keptWith({ next: inText ? rest[0] : first, toSignatures: toSignatures && rest.length === 0 })
  const start = new Paragraph({ style: `Clause${clause.level}`, ...bidirectional(direction), numbering, ...kept, children: bookmarked(clause.id, writeInlines(content, direction, context), context) })
  return [start, ...writeBlocks(inText ? rest : clause.children, context, toSignatures)]
}

/** A heading in a schedule is none of the contents'. */
function headingStyle(level: number, { clauseList }: DocxContext): string {
  return level === 1 && clauseList.instance !== undefined ? 'ScheduleHeading1' : `Heading${level}`
}

function writeDefinition({ id, term, content, children }: Of<'definition'>, context: DocxContext, { toSignatures }: Beside): Written {
  const { open, close } = context.words.quotes
  const direction = paragraphDirection([{ text: term }], context)
  const named = bookmarked(id, runs(term, direction, { bold: true }), context)
  const words = [...runs(open, direction), ...named, ...runs(`${close} `, direction), ...writeInlines(content, direction, context)]
  const kept = keptWith({ next: children[0], toSignatures: toSignatures && children.length === 0 })
  return [new Paragraph({ ...place(context), ...bidirectional(direction), ...kept, children: words }), ...writeBlocks(children, context, toSignatures)]
}

function writeList(list: Of<'list'>, context: DocxContext, { toSignatures }: Beside): Written {
  const reference = list.ordered ? lists.ordered : lists.bullets
  const inside = { ...context, listDepth: context.listDepth + 1 }
  const shape = {
    numbering: { reference, level: Math.min(context.listDepth, 2), instance: context.instances.next() },
    indent: { start: twips(textStart(inside)), hanging: twips(24) },
    spacing: { after: twips(3) },
  }
  return list.items.flatMap(([first, ...rest], index) => {
    const last = toSignatures && index === list.items.length - 1
    const inText = first?.kind === 'paragraph'
    const kept = keptWith({ next: rest[0], toSignatures: last && rest.length === 0 })
    const start = inText ? paragraph(first.content, context, { ...shape, ...kept }) : new Paragraph({ ...shape, children: [new TextRun('')] })
    return [start, ...writeBlocks(inText || first === undefined ? rest : [first, ...rest], inside, last)]
  })
}

function paragraph(content: readonly ResolvedInline[], context: DocxContext, shape: IParagraphOptions): Paragraph {
  const direction = paragraphDirection(content, context)
  return new Paragraph({ ...shape, ...bidirectional(direction), children: writeInlines(content, direction, context) })
}

/** The style and indent of plain text where it stands. */
function place(context: DocxContext): Pick<IParagraphOptions, 'style' | 'indent'> {
  if (context.listDepth > 0) return { indent: { start: twips(textStart(context)) } }
  return context.level === 0 ? {} : { style: `ClauseText${context.level}` }
}

/** A paragraph that leads to a list, a table or the signatures stays on their page, and so does the end of the text before those. */
function keptWith({ next, toSignatures }: Pick<Beside, 'next' | 'toSignatures'>): { keepNext?: true } {
  return toSignatures || next?.kind === 'list' || next?.kind === 'table' ? { keepNext: true } : {}
}

/**
 * What references point at: Word reads the number off the bookmarked paragraph, or the term out of the bookmark. The library's
 * `Bookmark` would number itself on from the file before, so that no two exports were alike; its two halves are documented as children
 * of a paragraph but not typed so.
 */
function bookmarked(id: string, children: readonly ParagraphChild[], context: DocxContext): ParagraphChild[] {
  const bookmark = context.bookmarks.get(id)
  if (bookmark === undefined) return [...children]
  const [start, end] = [new BookmarkStart(bookmark.name, bookmark.number), new BookmarkEnd(bookmark.number)] as unknown as [ParagraphChild, ParagraphChild]
  return [start, ...children, end]
}
