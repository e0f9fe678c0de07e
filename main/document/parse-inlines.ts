import type { PhrasingContent } from 'mdast'
import { ask, lineOf, problemAt, sourceOf, type BodyContext } from './body-context.ts'
import { splitMasked } from './fields-mask.ts'
import { parseToken } from './field-token.ts'
import { nest, type Atom } from './nest-inlines.ts'
import { deepestRepetition } from './tree-limits.ts'
import type { Inline, Repetition } from './tree.ts'

interface Style {
  readonly strong?: true
  readonly emphasis?: true
}

const referencePattern = /(?<![\p{L}\p{N}_.@-])@([a-z][a-z0-9]*(?:-[a-z0-9]+)*)/gu

/** Running text: words, fields, references and conditional words. What the format has no place for is a problem. */
export function parseInlines(nodes: readonly PhrasingContent[], context: BodyContext): Inline[] {
  const around = context.scope.length
  const flat = inlineAtoms(nodes, context)
  context.scope.splice(around)
  return nestAt(nodes[0], flat, context)
}

/** Running text as a flat list; a repetition that it opens and does not close stays in the context's scope. */
export function inlineAtoms(nodes: readonly PhrasingContent[], context: BodyContext): Atom[] {
  return nodes.flatMap((node) => atoms(node, {}, context))
}

/** The flat list with its conditional and repeated words as trees; what does not go together is a problem at the node. */
export function nestAt(node: PhrasingContent | undefined, flat: readonly Atom[], context: BodyContext): Inline[] {
  return nest(flat, ({ message, remedy }) => {
    if (node !== undefined) problemAt(context, node, message, remedy)
  })
}

/** The reading goes into a repetition; whoever calls leaves it again. */
export function enterRepetition({ of, as }: Repetition, block: string | null, line: number, context: BodyContext): void {
  ask(context, line, { kind: 'repeat', value: of, as })
  if (context.scope.length >= deepestRepetition) context.problems.add(context.file, line, `Repetitions stand ${deepestRepetition + 1} deep.`, `Use at most ${deepestRepetition}, one inside the other.`)
  context.scope.push({ of, as, block })
}

/** A text that stands in an attribute or in the front matter: fields and references, no Markdown. */
export function parsePlainInlines(text: string, context: BodyContext, line: number): Inline[] {
  const around = context.scope.length
  const flat = textAtoms(text, {}, context, line)
  context.scope.splice(around)
  return nest(flat, ({ message, remedy }) => context.problems.add(context.file, line, message, remedy))
}

function atoms(node: PhrasingContent, style: Style, context: BodyContext): Atom[] {
  switch (node.type) {
    case 'text':
      return textAtoms(node.value, style, context, lineOf(context, node))
    case 'strong':
      return node.children.flatMap((child) => atoms(child, { ...style, strong: true }, context))
    case 'emphasis':
      return node.children.flatMap((child) => atoms(child, { ...style, emphasis: true }, context))
    case 'break':
      return [{ kind: 'text', text: '\n', ...style }]
    default:
      problemAt(context, node, `${namesOf[node.type] ?? `"${node.type}"`} has no place in an agreement: ${sourceOf(context, node).slice(0, 60)}`, remedyOf[node.type] ?? 'Write it as plain text.')
      return []
  }
}

const namesOf: Readonly<Record<string, string>> = {
  html: 'HTML',
  link: 'A link',
  linkReference: 'A link',
  image: 'An image',
  imageReference: 'An image',
  inlineCode: 'Code',
}

const remedyOf: Readonly<Record<string, string>> = {
  html: 'To print the sign itself write \\<; for bold **words**, for italics *words*.',
  link: 'Write the address out; paper has no links.',
  inlineCode: 'Take the backquotes out.',
}

function textAtoms(value: string, style: Style, context: BodyContext, startLine: number): Atom[] {
  let line = startLine
  return splitMasked(value, context.tokens).flatMap((part): Atom[] => {
    const here = line
    line += part.text.split('\n').length - 1
    if (!part.token) return words(part.text, style, context, here)
    const token = parseToken(part.text)
    if (token.kind === 'wrong') {
      context.problems.add(context.file, here, token.message, token.remedy)
      return []
    }
    if (token.kind === 'text') return [{ kind: 'text', text: token.text, ...style }]
    if (token.kind === 'open') ask(context, here, { kind: 'condition', value: token.condition })
    if (token.kind === 'repeat') enterRepetition(token.repeat, null, here, context)
    if (token.kind === 'end-repeat' && context.scope.at(-1)?.block === null) context.scope.pop()
    if (token.kind !== 'field') return [token]
    ask(context, here, { kind: 'field', value: token.value, format: token.format })
    return [{ ...token, ...style }]
  })
}

function words(text: string, style: Style, context: BodyContext, startLine: number): Inline[] {
  const found: Inline[] = []
  let from = 0
  for (const match of text.matchAll(referencePattern)) {
    const target = match[1] ?? ''
    const line = startLine + text.slice(0, match.index).split('\n').length - 1
    ask(context, line, { kind: 'reference', value: target })
    found.push({ kind: 'text', text: joined(text.slice(from, match.index)), ...style }, { kind: 'reference', target })
    from = match.index + match[0].length
  }
  found.push({ kind: 'text', text: joined(text.slice(from)), ...style })
  return found.filter((inline) => inline.kind !== 'text' || inline.text !== '')
}

/** The author's line ends inside a paragraph are spaces. */
function joined(text: string): string {
  return text.replaceAll(/[ \t]*\n[ \t]*/g, ' ')
}
