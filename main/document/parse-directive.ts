import type { Heading, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { ask, lineOf, problemAt, sourceOf, type BodyContext, type Place } from './body-context.ts'
import { deepestClause } from './deepest-clause.ts'
import { unmask } from './fields-mask.ts'
import { nearest } from './nearest.ts'
import { enterRepetition, parseInlines, parsePlainInlines } from './parse-inlines.ts'
import { clauseId, questionId } from './template-schema.ts'
import type { Block, Inline } from './tree.ts'

type Directive = ContainerDirective | LeafDirective
type Attributes = Readonly<Record<string, string>>
type Reader = (node: Directive, attributes: Attributes, id: string, place: Place, context: BodyContext) => Block[]

const known: Readonly<Record<string, { readonly attributes: readonly string[]; readonly read: Reader }>> = {
  clause: { attributes: ['id', 'when'], read: clause },
  each: { attributes: ['of', 'as', 'when'], read: each },
  include: { attributes: ['clause', 'when'], read: include },
  definition: { attributes: ['id', 'when', 'term'], read: definition },
  schedule: { attributes: ['id', 'when', 'title', 'table'], read: schedule },
  rows: { attributes: ['question', 'when'], read: rows },
  signatures: { attributes: ['when'], read: (...given) => signatures('parties', ...given) },
  approvals: { attributes: ['when'], read: (...given) => signatures('approvals', ...given) },
}

/** `:::clause`, `:::definition`, `:::each`, `::include`, `::schedule`, `::rows`, `::signatures` and `::approvals`. */
export function parseDirective(node: Directive, id: string, place: Place, context: BodyContext): Block[] {
  const reader = Object.hasOwn(known, node.name) ? known[node.name] : undefined
  if (reader === undefined) {
    const meant = nearest(node.name, Object.keys(known))
    problemAt(context, node, `"${node.name}" is no part of the format.`, meant === null ? `Use one of ${Object.keys(known).join(', ')}.` : `Did you mean "${meant}"?`)
    return []
  }
  const attributes = attributesOf(node, context)
  for (const name of Object.keys(attributes).filter((each) => !reader.attributes.includes(each))) {
    problemAt(context, node, `"${name}" is no attribute of ${node.name}.`, `Use ${reader.attributes.join(', ')}.`)
  }
  if (node.type === 'containerDirective' && !isClosed(node, context)) {
    problemAt(context, node, `The ${node.name} that opens here is not closed.`, `Put a line of ${openingColons(node, context)} colons after its last line; an outer one needs more colons than an inner one.`)
  }
  if (node.children.some((child) => child.type === 'paragraph' && child.data?.directiveLabel === true)) {
    problemAt(context, node, `${node.name} has a label in square brackets.`, 'Write the heading as a line "# Heading" under it.')
  }
  if (attributes.when !== undefined) ask(context, lineOf(context, node), { kind: 'condition', value: attributes.when })
  if (place.inDefinition && node.name !== 'rows') problemAt(context, node, `A ${node.name} stands inside a definition.`, 'Close the definition first; it holds paragraphs, lists and tables.')
  return reader.read(node, attributes, id, place, context)
}

function clause(node: Directive, attributes: Attributes, given: string, place: Place, context: BodyContext): Block[] {
  if (place.listDepth > 0) problemAt(context, node, 'A clause stands inside a list.', 'Close the list first, or make its items clauses.')
  if (place.level > deepestClause) {
    problemAt(context, node, `Clauses stand ${place.level} deep.`, `Use at most ${deepestClause} levels; a list may hold the rest.`)
    return []
  }
  const id = attributes.id === undefined ? given.replaceAll('.', '-') : named(attributes.id, node, context)
  if (place.level === 1 && attributes.id === undefined) problemAt(context, node, 'A clause has no id.', 'Write :::clause{#its-name}.')
  const { heading, rest } = headingOf(node, context)
  if (heading === null && rest.length === 0) problemAt(context, node, 'A clause is empty.', 'Write its text, or take it out.')
  const children = context.readBlocks(rest, { ...place, owner: id, level: place.level + 1 })
  return [{ kind: 'clause', id, ...condition(attributes), origin: { ...context.origin, clause: id }, heading, children }]
}

function include(node: Directive, attributes: Attributes, _id: string, place: Place, context: BodyContext): Block[] {
  const { clause: id, when } = attributes
  if (id === undefined) problemAt(context, node, 'include does not say which clause.', 'Write ::include{clause="its-id"}.')
  if (node.children.length > 0) problemAt(context, node, 'include has text of its own.', 'Write the text in a clause after it.')
  if (context.include === null) {
    problemAt(context, node, 'A clause of the library includes another.', 'Include both in the template.')
    return []
  }
  const included = id === undefined ? null : context.include(id, when, context.file, lineOf(context, node), place.level)
  return included === null ? [] : [included]
}

function definition(node: Directive, attributes: Attributes, given: string, place: Place, context: BodyContext): Block[] {
  const { id, term = '' } = attributes
  if (place.listDepth > 0) problemAt(context, node, 'A definition stands inside a list.', 'Close the list first.')
  if (context.scope.length > 0) problemAt(context, node, 'A definition stands inside a repetition.', 'Define the term once, before or after it.')
  if (id === undefined) problemAt(context, node, 'A definition has no id.', 'Write :::definition{#its-name term="Its Name"}.')
  if (term.trim() === '' || /[{}@*]/.test(term)) problemAt(context, node, 'A definition does not say which term it explains, in plain words.', 'Write term="Personal Information" in its braces, without quotation marks, fields or stars.')
  const name = id === undefined ? given.replaceAll('.', '-') : named(id, node, context)
  const children = node.type === 'leafDirective' ? [] : context.readBlocks(node.children, { ...place, owner: name, inDefinition: true })
  if (children.length === 0) problemAt(context, node, 'A definition is empty.', 'Write what follows the term, beginning with a word such as "means".')
  return [{ kind: 'definition', id: name, ...condition(attributes), term: term.trim(), children }]
}

function each(node: Directive, attributes: Attributes, id: string, place: Place, context: BodyContext): Block[] {
  const { of = '', as = '' } = attributes
  if (place.listDepth > 0) problemAt(context, node, 'each stands inside a list.', 'Write {{#each …}}words{{/each}} as an item of the list.')
  if (!questionId.test(of) || !questionId.test(as)) {
    problemAt(context, node, 'each does not say for each of what, and by which name.', 'Write :::each{of="parties" as="member"}.')
    return []
  }
  const repeat = { of, as }
  enterRepetition(repeat, id, lineOf(context, node), context)
  const children = node.type === 'leafDirective' ? [] : context.readBlocks(node.children, { ...place, owner: id })
  context.scope.pop()
  if (children.length === 0) problemAt(context, node, 'each is empty.', 'Write what is to be repeated between ":::each" and ":::".')
  return [{ kind: 'each', id, ...condition(attributes), repeat, children }]
}

function schedule(node: Directive, attributes: Attributes, given: string, place: Place, context: BodyContext): Block[] {
  if (place.level > 1) problemAt(context, node, 'A schedule stands inside a clause.', 'Move it to the end, after the last clause.')
  if (attributes.id === undefined) problemAt(context, node, 'A schedule has no id.', 'Write ::schedule{#its-name title="…"}.')
  const id = attributes.id === undefined ? given.replaceAll('.', '-') : named(attributes.id, node, context)
  const { heading, rest } = headingOf(node, context)
  const title = attributes.title === undefined ? heading : parsePlainInlines(attributes.title, context, lineOf(context, node))
  if (title === null) problemAt(context, node, 'A schedule has no title.', 'Write title="…" in its braces, or begin it with a heading line.')
  const table = attributes.table === undefined ? [] : rowsOf(attributes.table, `${id}.rows`, node, context)
  const children = [...context.readBlocks(node.type === 'leafDirective' ? [] : rest, { ...place, owner: id, level: 1 }), ...table]
  if (children.length === 0) problemAt(context, node, 'A schedule is empty.', 'Write its text between ":::schedule" and ":::", or name a table question.')
  return [{ kind: 'schedule', id, ...condition(attributes), title: title ?? [], children }]
}

function rows(node: Directive, attributes: Attributes, id: string, _place: Place, context: BodyContext): Block[] {
  if (attributes.question === undefined) problemAt(context, node, 'rows does not say which question.', 'Write ::rows{question="its_id"}.')
  return rowsOf(attributes.question ?? '', id, node, context).map((block) => ({ ...block, ...condition(attributes) }))
}

function rowsOf(question: string, id: string, node: Directive, context: BodyContext): Block[] {
  ask(context, lineOf(context, node), { kind: 'rows', value: question })
  return [{ kind: 'rows', id, question }]
}

function signatures(of: 'parties' | 'approvals', node: Directive, attributes: Attributes, id: string, place: Place, context: BodyContext): Block[] {
  if (context.scope.length > 0) problemAt(context, node, `${node.name} stands inside a repetition.`, 'It prints every block already; write it once.')
  if (place.listDepth > 0) problemAt(context, node, `${node.name} stands inside a list.`, 'Close the list first.')
  return [{ kind: 'signatures', id, ...condition(attributes), ...(of === 'approvals' ? { of } : {}) }]
}

function headingOf(node: Directive, context: BodyContext): { heading: readonly Inline[] | null; rest: readonly RootContent[] } {
  if (node.type === 'leafDirective') return { heading: null, rest: [] }
  const [first, ...rest] = node.children
  if (first?.type !== 'heading') return { heading: null, rest: node.children }
  return { heading: parseInlines((first as Heading).children, context), rest }
}

function named(id: string, node: Directive, context: BodyContext): string {
  if (!clauseId.test(id)) problemAt(context, node, `"${id.slice(0, 60)}" cannot be an id.`, 'Use small letters, digits and hyphens, such as public-records.')
  context.ids.push({ id, file: context.file, line: lineOf(context, node) })
  return id
}

function attributesOf(node: Directive, context: BodyContext): Attributes {
  return Object.fromEntries(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, name === 'title' ? (value ?? '') : unmask(value ?? '', context.tokens)]))
}

function condition({ when }: Attributes): { when?: string } {
  return when === undefined ? {} : { when }
}

/** Markdown closes a forgotten container at the end of the file without a word, and swallows what follows. */
function isClosed(node: Directive, context: BodyContext): boolean {
  const last = sourceOf(context, node).trimEnd().split('\n').at(-1)?.trim() ?? ''
  return /^:{3,}$/.test(last) && last.length >= openingColons(node, context)
}

function openingColons(node: Directive, context: BodyContext): number {
  return /^:+/.exec(sourceOf(context, node).trimStart())?.[0].length ?? 3
}
