import type { Node, RootContent } from 'mdast'
import type { Problems } from './problems.ts'
import type { Block, Clause, FieldFormat, Origin, Repetition } from './tree.ts'

/** A repetition that something stands in; `block`: the id of the repeated block, null where only words, an item or a row repeat. */
export interface ScopeEntry extends Repetition {
  readonly block: string | null
}

/** What the text asks for, without where. */
type Asked =
  | { readonly kind: 'condition' | 'reference' | 'rows'; readonly value: string }
  | { readonly kind: 'field'; readonly value: string; readonly format: FieldFormat | undefined }
  | { readonly kind: 'repeat'; readonly value: string; readonly as: string }

/** Something that the text asks for; checked against the questions and ids when the whole tree is there. */
export type Use = Asked & {
  readonly file: string
  readonly line: number
  /** The repetitions around it, the outermost first. */
  readonly scope: readonly ScopeEntry[]
}

/** The lines of a file, from 1, on which a block stands; both are its own. */
export interface Span {
  readonly from: number
  readonly to: number
}
/** Where the blocks of the template's own file stand; of what stands in lists, only the list. */
export type Spans = WeakMap<Block, Span>

export interface NamedId {
  readonly id: string
  readonly file: string
  readonly line: number
}

/** What the reading of a template gathered. */
export interface Gathered {
  readonly file: string
  readonly lineOf: (path: readonly PropertyKey[]) => number
  readonly uses: readonly Use[]
  readonly ids: readonly NamedId[]
  readonly problems: Problems
}

/** Where blocks stand: inside what, at which clause level, how deep in lists. */
export interface Place {
  /** The id of what they stand in; their own ids begin with it. */
  readonly owner: string
  /** The level that a clause standing here has: 1 for an article. */
  readonly level: number
  readonly listDepth: number
  /** Inside the meaning of a term: nothing that is numbered or signed stands there. */
  readonly inDefinition: boolean
}

/** What the reading of one file's body shares: where it stands, what it gathers. */
export interface BodyContext {
  readonly file: string
  /** Added to a line of the Markdown to give a line of the file. */
  readonly lineOffset: number
  /** The body as Markdown saw it, fields masked. */
  readonly source: string
  readonly tokens: readonly string[]
  readonly origin: Omit<Origin, 'clause'>
  readonly problems: Problems
  readonly uses: Use[]
  readonly ids: NamedId[]
  /** Null where nobody asks: in a file of the library. */
  readonly spans: Spans | null
  /** The repetitions that the reading is inside of just now, the outermost first. */
  readonly scope: ScopeEntry[]
  /** Reads what stands inside a directive. */
  readonly readBlocks: (nodes: readonly RootContent[], place: Place) => Block[]
  /** The clause of the library, read as if it stood here; null when there is none (the problem is said). */
  readonly include: ((id: string, when: string | undefined, file: string, line: number, level: number) => Clause | null) | null
}

export function lineOf(context: BodyContext, node: Node): number {
  return (node.position?.start.line ?? 1) + context.lineOffset
}

export function ask(context: BodyContext, line: number, asked: Asked): void {
  context.uses.push({ ...asked, file: context.file, line, scope: [...context.scope] })
}

/** The Markdown source of a node. */
export function sourceOf(context: BodyContext, node: Node): string {
  return context.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

export function problemAt(context: BodyContext, node: Node, message: string, remedy: string): void {
  context.problems.add(context.file, lineOf(context, node), message, remedy)
}
