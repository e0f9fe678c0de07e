import type { PhrasingContent } from 'mdast'
import { lineOf, problemAt, sourceOf, type BodyContext } from './body-context.ts'
import { splitMasked } from './fields-mask.ts'
import { parseToken, type Token } from './field-token.ts'
import type { Inline } from './tree.ts'

interface Style {
  readonly strong?: true
  readonly emphasis?: true
}

/** Running text with the beginnings and ends of conditional words still in it. */
type Atom = Inline | Extract<Token, { kind: 'open' | 'else' | 'close' }>

const referencePattern = /(?<![\p{L}\p{N}_.@-])@([a-z][a-z0-9]*(?:-[a-z0-9]+)*)/gu

/** Running text: words, fields, references and conditional words. What the format has no place for is a problem. */
export function parseInlines(nodes: readonly PhrasingContent[], context: BodyContext): Inline[] {
  const first = nodes[0]
  return nest(nodes.flatMap((node) => atoms(node, {}, context)), (message, remedy) => {
    if (first !== undefined) problemAt(context, first, message, remedy)
  })
}

/** A text that stands in an attribute or in the front matter: fields and references, no Markdown. */
export function parsePlainInlines(text: string, context: BodyContext, line: number): Inline[] {
  return nest(textAtoms(text, {}, context, line), (message, remedy) => context.problems.add(context.file, line, message, remedy))
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
    if (token.kind === 'open') context.uses.push({ kind: 'condition', value: token.condition, file: context.file, line: here })
    if (token.kind !== 'field') return [token]
    context.uses.push({ kind: 'field', value: token.value, format: token.format, file: context.file, line: here })
    return [{ ...token, ...style }]
  })
}

function words(text: string, style: Style, context: BodyContext, startLine: number): Inline[] {
  const found: Inline[] = []
  let from = 0
  for (const match of text.matchAll(referencePattern)) {
    const target = match[1] ?? ''
    const line = startLine + text.slice(0, match.index).split('\n').length - 1
    context.uses.push({ kind: 'reference', value: target, file: context.file, line })
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

function nest(flat: readonly Atom[], say: (message: string, remedy: string) => void): Inline[] {
  const root: Inline[] = []
  const open: { condition: string; negated: boolean; outer: Inline[] }[] = []
  let current = root
  for (const atom of flat) {
    if (atom.kind === 'open') {
      open.push({ condition: atom.condition, negated: false, outer: current })
      current = []
    } else if (atom.kind === 'else' || atom.kind === 'close') {
      const top = open.at(-1)
      if (top === undefined || (atom.kind === 'else' && top.negated)) {
        say(`{{${atom.kind === 'else' ? 'else' : '/when'}}} stands without a {{#when …}} before it.`, 'Begin the conditional words with {{#when condition}}.')
        continue
      }
      top.outer.push({ kind: 'when', condition: top.negated ? `otherwise(${top.condition})` : top.condition, content: current })
      current = atom.kind === 'else' ? [] : top.outer
      if (atom.kind === 'else') top.negated = true
      else open.pop()
    } else current.push(atom)
  }
  if (open.length > 0) say('A {{#when …}} is not closed in its paragraph.', 'End the conditional words with {{/when}} in the same paragraph, item or cell.')
  return root
}
