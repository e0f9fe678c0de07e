import type { ResolvedBlock, ResolvedDocument, ResolvedInline, SignatureBlock } from './resolved.ts'

/** A piece of running text of a document, as a person reads it in one. */
export interface Line {
  /** The part of the document that it is: its running text, or, where that is none, the object that holds the words. */
  readonly key: object
  readonly content: readonly ResolvedInline[]
  /** The clause or schedule that it stands in, by its id on the paper. */
  readonly at: string | null
}

/** Every line of a document, in the order of the text. Two documents of the same tree and answers have the same lines. */
export function linesOf(document: ResolvedDocument): readonly Line[] {
  return [{ key: document, content: words(document.title), at: null }, ...document.body.flatMap((block) => linesIn(block, null))]
}

function linesIn(block: ResolvedBlock, at: string | null): readonly Line[] {
  const inside = (blocks: readonly ResolvedBlock[], within = at) => blocks.flatMap((each) => linesIn(each, within))
  switch (block.kind) {
    case 'clause':
      return [...(block.heading === null ? [] : [line(block.heading, block.id)]), ...inside(block.children, block.id)]
    case 'schedule':
      return [line(block.title, block.id), ...inside(block.children, block.id)]
    case 'definition':
      return [{ key: block, content: words(block.term), at }, line(block.content, at), ...inside(block.children)]
    case 'paragraph':
      return [line(block.content, at)]
    case 'list':
      return block.items.flatMap((item) => inside(item))
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map((cell) => line(cell, at)))
    case 'signatures':
      return block.blocks.map((signature) => ({ key: signature, content: words(signatureText(signature)), at }))
  }
}

function line(content: readonly ResolvedInline[], at: string | null): Line {
  return { key: content, content, at }
}

/** Words that are no running text of the tree. */
function words(text: string): readonly ResolvedInline[] {
  return [{ kind: 'text', text, strong: false, emphasis: false }]
}

function signatureText({ party, actingThrough, name, title, authority, resolution }: SignatureBlock): string {
  return [party, actingThrough, name, title, authority, resolution].filter(Boolean).join('\n')
}
