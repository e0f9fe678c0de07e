import { everyBlock } from './children-of.ts'
import type { Span } from './body-context.ts'
import type { TemplateStructure } from './open-template.ts'
import { sameWords } from './same-words.ts'
import type { Block, Inline, ListItem, TableRow } from './tree.ts'
import { eachAround, whenAround, writePlainWords, writeWords } from './write-words.ts'

/** A text as it stands in its file: blocks that are in it are not written anew. */
export interface Standing {
  /** Of the whole file. */
  readonly lines: readonly string[]
  spanOf(block: Block): Span | undefined
  /** The clause, schedule or definition that stands there under this id. */
  named(id: string): Block | undefined
}

const nothing: Standing = { lines: [], spanOf: () => undefined, named: () => undefined }

/** The body of a template with other blocks. What is still the same block keeps its lines; a changed clause keeps those of its lines that it can. */
export function writeBody(text: string, { template, spans }: Pick<TemplateStructure, 'template' | 'spans'>, next: readonly Block[]): string {
  const lines = text.split('\n')
  const old = template.tree.body
  const named = new Map([...everyBlock(old)].flatMap((block) => (isNamed(block) && spans.has(block) ? [[block.id, block] as const] : [])))
  const standing: Standing = { lines, spanOf: (block) => spans.get(block), named: (id) => named.get(id) }
  const bodyLine = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)?.[0].split('\n').length ?? 1
  const first = spans.get(old[0] ?? ({} as Block))?.from ?? bodyLine
  const last = spans.get(old.at(-1) ?? ({} as Block))?.to ?? lines.length
  const body = writeSiblings(next, old, standing)
  return [...lines.slice(0, first - 1), ...(old.length === 0 && lines[first - 2] !== '' ? [''] : []), ...body, ...(last >= lines.length ? [''] : lines.slice(last))].join('\n')
}

/** Blocks as lines, none of which stood anywhere before. */
export function writeBlocks(blocks: readonly Block[]): string {
  return writeSiblings(blocks, [], nothing).join('\n')
}

/** A clause of the library, of which the file says only the name. */
function isShared(block: Block): boolean {
  return block.kind === 'clause' && block.origin?.source === 'library'
}

function isNamed(block: Block): boolean {
  return block.kind === 'clause' || block.kind === 'schedule' || block.kind === 'definition' || block.kind === 'each'
}

function writeSiblings(blocks: readonly Block[], old: readonly Block[], standing: Standing): string[] {
  let otherMarker = false
  const rest = new Set(old)
  const kept = blocks.map((block) => {
    const same = standing.spanOf(block) !== undefined ? block : (unchanged(block, rest, standing) ?? block)
    rest.delete(same)
    return same
  })
  return kept.flatMap((block, index) => {
    const before = kept[index - 1]
    otherMarker = isSameList(before, block) && !otherMarker
    const gap = before === undefined ? 0 : (gapBetween(before, block, old, standing) ?? 1)
    return [...blank(gap), ...writeBlock(block, standing, otherMarker)]
  })
}

/** The block that stands in the file and says the same: its lines are good as they are. */
function unchanged(block: Block, old: ReadonlySet<Block>, standing: Standing): Block | undefined {
  const candidates = isNamed(block) ? [standing.named(block.id)] : [...old]
  return candidates.find((each) => each !== undefined && each.kind === block.kind && sameWords(each, block))
}

/** Two lists of a kind would become one. */
function isSameList(before: Block | undefined, block: Block): boolean {
  return before?.kind === 'list' && block.kind === 'list' && before.ordered === block.ordered
}

function blank(count: number): string[] {
  return Array.from({ length: count }, () => '')
}

/** How many empty lines stood between two blocks that followed one another before; null: they did not. */
function gapBetween(before: Block, after: Block, old: readonly Block[], standing: Standing): number | null {
  const first = standsAs(before, standing)
  const second = standsAs(after, standing)
  if (first === undefined || second === undefined || old.indexOf(second) !== old.indexOf(first) + 1) return null
  const [above, below] = [standing.spanOf(first), standing.spanOf(second)]
  return above === undefined || below === undefined ? null : below.from - above.to - 1
}

/** The block itself where it stands, or what it was before it was changed. */
function standsAs(block: Block, standing: Standing): Block | undefined {
  return standing.spanOf(block) === undefined ? (isNamed(block) ? standing.named(block.id) : undefined) : block
}

function writeBlock(block: Block, standing: Standing, otherMarker: boolean): string[] {
  const span = standing.spanOf(block)
  if (span !== undefined) return standing.lines.slice(span.from - 1, span.to)
  switch (block.kind) {
    case 'paragraph':
      return whenAround(block.when, writeWords(block.content)).split('\n')
    case 'list':
      return block.items.flatMap((item) => listItem(item, markerOf(block.ordered, otherMarker)))
    case 'table':
      return [row(block.head), `|${' --- |'.repeat(Math.max(block.head.length, 1))}`, ...block.rows.map(row)]
    case 'rows':
      return [`::rows${attributes([['question', block.question], ['when', block.when]])}`]
    case 'signatures':
      return [`::${block.of === 'approvals' ? 'approvals' : 'signatures'}${attributes([['when', block.when]])}`]
    case 'clause':
      if (isShared(block)) return [`::include${attributes([['clause', block.id], ['when', block.when]])}`]
      return container('clause', [['#', block.id], ['when', block.when]], block, block.heading, standing)
    case 'schedule': {
      const plain = block.title.every((inline) => inline.kind !== 'text' || !(inline.strong === true || inline.emphasis === true))
      const title = plain ? writePlainWords(block.title) : undefined
      return container('schedule', [['#', block.id], ['title', title], ['when', block.when]], block, plain ? null : block.title, standing)
    }
    case 'definition':
      return container('definition', [['#', block.id], ['term', block.term], ['when', block.when]], block, null, standing)
    case 'each':
      return container('each', [['of', block.repeat.of], ['as', block.repeat.as], ['when', block.when]], block, null, standing)
  }
}

type Attribute = readonly [name: string, value: string | undefined]
type Container = Extract<Block, { readonly children: readonly Block[] }>

function container(name: string, given: readonly Attribute[], block: Container, heading: readonly Inline[] | null, standing: Standing): string[] {
  const before = standing.named(block.id)
  const span = before === undefined ? undefined : standing.spanOf(before)
  const was = before !== undefined && span !== undefined && 'children' in before && before.kind === block.kind && !isShared(before) ? before : null
  const lines = span === undefined ? [] : standing.lines.slice(span.from - 1, span.to)
  const sameHeading = was !== null && sameWords(headingOf(was), headingOf(block))
  const headingAt = lines.findIndex((line, index) => index > 0 && line.trim() !== '')
  const oldHeading = was !== null && headingOf(was) !== null && /^\s{0,3}#/.test(lines[headingAt] ?? '') ? lines[headingAt] : undefined
  const title = heading === null ? [] : [sameHeading && oldHeading !== undefined ? oldHeading : `# ${writeWords(heading, 'heading')}`]
  const children = writeSiblings(block.children, was?.children ?? [], standing)
  const [first] = block.children
  const [oldFirst] = was?.children ?? []
  const lead = first === undefined ? 0 : sameHeading && span !== undefined && oldFirst !== undefined && standsFirst(first, oldFirst) ? leadOf(standing, span, oldFirst, oldHeading === undefined ? 0 : headingAt) : title.length
  const inside = [...title, ...blank(lead), ...children]
  const colons = Math.max(3, ...inside.map((line) => (/^(:{3,})[a-z]/.exec(line)?.[1]?.length ?? 0) + 1))
  const opening = was !== null && sameAttributes(was, block) ? (lines[0] ?? '') : `${':'.repeat(colons)}${name}${attributes(given)}`
  const had = /^:+/.exec(opening)?.[0].length ?? 0
  const fence = ':'.repeat(Math.max(had, colons))
  return [fence + opening.slice(had), ...inside, fence]
}

function standsFirst(first: Block, oldFirst: Block): boolean {
  return first === oldFirst || (first.kind === oldFirst.kind && (isNamed(first) ? first.id === oldFirst.id : true))
}

/** The empty lines between the opening, or the heading under it, and the first block. */
function leadOf(standing: Standing, span: Span, first: Block, headingAt: number): number {
  const from = standing.spanOf(first)?.from
  return from === undefined ? 0 : from - (span.from + headingAt) - 1
}

function headingOf(block: Container): readonly Inline[] | null {
  if (block.kind === 'clause') return block.heading
  return block.kind === 'schedule' ? block.title : null
}

function sameAttributes(a: Container, b: Container): boolean {
  if (a.when !== b.when) return false
  if (a.kind === 'definition' && b.kind === 'definition') return a.term === b.term
  if (a.kind === 'schedule' && b.kind === 'schedule') return sameWords(a.title, b.title)
  return a.kind !== 'each' || b.kind !== 'each' || (a.repeat.of === b.repeat.of && a.repeat.as === b.repeat.as)
}

function attributes(given: readonly Attribute[]): string {
  const written = given.flatMap(([name, value]) => (value === undefined ? [] : [name === '#' ? `#${value}` : `${name}=${quoted(value)}`]))
  return written.length === 0 ? '' : `{${written.join(' ')}}`
}

function quoted(value: string): string {
  const safe = value.replaceAll(/&(?=#?[a-z0-9]+;)/gi, '&amp;')
  if (!safe.includes('"')) return `"${safe}"`
  return safe.includes("'") ? `"${safe.replaceAll('"', '&quot;')}"` : `'${safe}'`
}

function markerOf(ordered: boolean, other: boolean): string {
  if (ordered) return other ? '1)' : '1.'
  return other ? '*' : '-'
}

function listItem({ when, repeat, children }: ListItem, marker: string): string[] {
  const indent = ' '.repeat(marker.length + 1)
  const [first] = children
  const lines =
    first?.kind === 'paragraph' && (when !== undefined || repeat !== undefined)
      ? whenAround(when, eachAround(repeat, whenAround(first.when, writeWords(first.content)))).split('\n')
      : writeSiblings(children, [], nothing)
  return lines.map((line, index) => (index === 0 ? `${marker} ${line}` : line === '' ? '' : indent + line))
}

function row(given: TableRow): string {
  const cells = 'repeat' in given ? given.cells : given
  const written = cells.map((cell) => writeWords(cell, 'cell'))
  const last = written.length - 1
  const repeated = 'repeat' in given ? written.map((cell, index) => (index === 0 ? `{{#each ${given.repeat.of} as ${given.repeat.as}}}` : '') + cell + (index === last ? '{{/each}}' : '')) : written
  return `| ${repeated.join(' | ')} |`
}
