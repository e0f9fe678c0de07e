import type { BlockContent, DefinitionContent, List, Paragraph, RootContent, Table } from 'mdast'
import { parseDirective } from './parse-directive.ts'
import { lineOf, problemAt, sourceOf, type BodyContext, type Place } from './body-context.ts'
import { parseInlines } from './parse-inlines.ts'
import { tableRow } from './table-row.ts'
import type { Block, Inline, ListItem } from './tree.ts'

const deepestList = 3

/** Blocks of the body, in order. What the format has no place for is a problem and left out. */
export function parseBlocks(nodes: readonly RootContent[], place: Place, context: BodyContext): Block[] {
  return nodes.flatMap((node, index): Block[] => {
    const blocks = blocksOf(node, `${place.owner}.${index + 1}`, place, context)
    const [block] = blocks
    if (block !== undefined && place.listDepth === 0) context.spans?.set(block, { from: lineOf(context, node), to: (node.position?.end.line ?? 1) + context.lineOffset })
    return blocks
  })
}

function blocksOf(node: RootContent, id: string, place: Place, context: BodyContext): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, id, context)
    case 'list':
      return list(node, id, place, context)
    case 'table':
      return [table(node, id, context)]
    case 'containerDirective':
    case 'leafDirective':
      return parseDirective(node, id, place, context)
    default:
      problemAt(context, node, `${namesOf[node.type] ?? `"${node.type}"`} has no place here: ${sourceOf(context, node).slice(0, 60)}`, remedyOf[node.type] ?? 'Take it out, or write it as a paragraph.')
      return []
  }
}

const namesOf: Readonly<Record<string, string>> = {
  heading: 'A heading',
  code: 'Indented or fenced code',
  html: 'HTML',
  blockquote: 'A quotation (a line that begins with >)',
  thematicBreak: 'A line of dashes',
  definition: 'A link definition',
}

const remedyOf: Readonly<Record<string, string>> = {
  heading: 'A heading is the first line of a clause: open one with :::clause{#its-id} before it.',
  code: 'Begin the line at the margin, with fewer than four spaces.',
  html: 'To print the sign itself write \\<.',
}

function paragraph(node: Paragraph, id: string, context: BodyContext): Block[] {
  const source = sourceOf(context, node)
  if (/^:{2,}/m.test(source)) {
    problemAt(context, node, `"${source.slice(0, 40).split('\n')[0]}" neither opens nor closes anything.`, 'An outer clause needs more colons than the one inside it, and ":::" alone closes the last one opened; attributes stand in braces, {#id when="…"}.')
    return []
  }
  return [{ kind: 'paragraph', id, ...lift(parseInlines(node.children, context)) }]
}

function list(node: List, id: string, place: Place, context: BodyContext): Block[] {
  if (place.listDepth >= deepestList) {
    problemAt(context, node, `Lists stand ${deepestList + 1} deep.`, 'Make the outer ones clauses.')
    return []
  }
  const items = node.children.map((item, index) => listItem(item.children, `${id}.${index + 1}`, place, context))
  return [{ kind: 'list', id, ordered: node.ordered === true, items }]
}

function listItem(children: readonly (BlockContent | DefinitionContent)[], owner: string, place: Place, context: BodyContext): ListItem {
  const blocks = parseBlocks(children, { ...place, owner, listDepth: place.listDepth + 1 }, context)
  const only = blocks[0]
  if (blocks.length !== 1 || only?.kind !== 'paragraph') return { children: blocks }
  const { when, ...rest } = only
  const condition = when === undefined ? {} : { when }
  const each = rest.content[0]
  if (rest.content.length !== 1 || each?.kind !== 'each') return { ...condition, children: [rest] }
  return { ...condition, repeat: each.repeat, children: [{ kind: 'paragraph', id: rest.id, ...lift(each.content) }] }
}

function table(node: Table, id: string, context: BodyContext): Block {
  const [head, ...rows] = node.children
  return { kind: 'table', id, head: (head?.children ?? []).map((cell) => parseInlines(cell.children, context)), rows: rows.map((row) => tableRow(row, context)) }
}

/** A paragraph that is conditional from its first word to its last is a conditional paragraph: nothing of it stays when the words go. */
function lift(content: readonly Inline[]): { when?: string; content: readonly Inline[] } {
  const only = content[0]
  return content.length === 1 && only?.kind === 'when' ? { when: only.condition, content: only.content } : { content }
}
