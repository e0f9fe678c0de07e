import { NumberedItemReference, NumberedItemReferenceFormat, SimpleField, TextRun, UnderlineType, type IRunOptions, type ParagraphChild } from 'docx'
import type { ResolvedInline } from '../document/resolved.ts'
import { cleanText } from '../domain/clean-text.ts'
import { type Direction, directionPieces, keptApart, runsBothWays, textDirection } from './direction.ts'
import type { DocxContext } from './docx-context.ts'
import { referenceText } from './reference-text.ts'

type Letters = Pick<IRunOptions, 'bold' | 'italics' | 'underline' | 'strike'>
type Writers = { readonly [Kind in ResolvedInline['kind']]: (inline: Extract<ResolvedInline, { kind: Kind }>, direction: Direction, context: DocxContext) => ParagraphChild[] }

const underlined = { underline: { type: UnderlineType.SINGLE } }

const writers: Writers = {
  text: (inline, direction) => runs(inline.text, direction, letters(inline)),
  field: (inline, direction) => runs(inline.text, direction, { ...letters(inline), ...(inline.blank || inline.change === 'added' ? underlined : {}), ...(inline.change === 'taken' ? { strike: true } : {}) }),
  reference: (inline, direction, context) => {
    const bookmark = inline.target === null ? undefined : context.bookmarks.get(inline.target)
    if (bookmark === undefined) return runs(inline.text, direction, underlined)
    // Word keeps the letters of the result it finds, so that a term is not bold where it is only used.
    if (inline.term === true) return [new SimpleField(`REF ${bookmark.name} \\h \\* MERGEFORMAT`, cleanText(inline.text))]
    return [new NumberedItemReference(bookmark.name, cleanText(referenceText(inline)), { hyperlink: true, referenceFormat: NumberedItemReferenceFormat.FULL_CONTEXT })]
  },
}

/**
 * Running text as Word's runs; line feeds in it are line breaks, references are fields. `direction` is that of the paragraph: where a
 * text could run both ways, an answer keeps its order to itself.
 */
export function writeInlines(content: readonly ResolvedInline[], direction: Direction, context: DocxContext): ParagraphChild[] {
  const apart = content.some(({ text }) => runsBothWays(text))
  return content.flatMap((inline) => {
    const own = apart && inline.kind === 'field' ? { ...inline, text: keptApart(cleanText(inline.text), direction) } : inline
    return (writers[inline.kind] as (inline: ResolvedInline, direction: Direction, context: DocxContext) => ParagraphChild[])(own, direction, context)
  })
}

/** How a paragraph with this text runs within the document. */
export function paragraphDirection(content: readonly { readonly text: string }[], { direction }: Pick<DocxContext, 'direction'>): Direction {
  return textDirection(content.map(({ text }) => text).join(''), direction)
}

/** What says so to Word. */
export function bidirectional(direction: Direction): { bidirectional?: true } {
  return direction === 'rtl' ? { bidirectional: true } : {}
}

/** Only what is set: `false` would switch off what the paragraph's style says. */
function letters({ strong, emphasis }: { readonly strong?: boolean; readonly emphasis?: boolean }): { bold?: true; italics?: true } {
  return { ...(strong === true ? { bold: true } : {}), ...(emphasis === true ? { italics: true } : {}) }
}

/** A text as runs: one for each line, and in it one for each way in which its letters run. `direction` is that of the paragraph. */
export function runs(text: string, direction: Direction, style: Letters = {}): TextRun[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, lineIndex) =>
      directionPieces(line, direction).map(
        (piece, index) => new TextRun({ text: piece.text, ...style, ...(piece.direction === 'rtl' ? { rightToLeft: true } : {}), ...(lineIndex > 0 && index === 0 ? { break: 1 } : {}) }),
      ),
    )
}
