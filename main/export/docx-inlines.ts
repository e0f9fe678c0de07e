import { NumberedItemReference, NumberedItemReferenceFormat, TextRun, UnderlineType, type ParagraphChild } from 'docx'
import type { ResolvedInline } from '../document/resolved.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { DocxContext } from './docx-context.ts'

type Writers = { readonly [Kind in ResolvedInline['kind']]: (inline: Extract<ResolvedInline, { kind: Kind }>, context: DocxContext) => ParagraphChild[] }

const writers: Writers = {
  text: (inline) => runs(inline.text, letters(inline)),
  field: (inline) => runs(inline.text, { ...letters(inline), ...(inline.blank ? { underline: { type: UnderlineType.SINGLE } } : {}) }),
  reference: (inline, context) => {
    const bookmark = inline.target === null ? undefined : context.bookmarks.get(inline.target)
    if (bookmark === undefined) return runs(inline.text, { underline: { type: UnderlineType.SINGLE } })
    return [new NumberedItemReference(bookmark.name, cleanText(inline.text), { hyperlink: true, referenceFormat: NumberedItemReferenceFormat.FULL_CONTEXT })]
  },
}

/** Running text as Word's runs; line feeds in it are line breaks, references are fields. */
export function writeInlines(content: readonly ResolvedInline[], context: DocxContext): ParagraphChild[] {
  return content.flatMap((inline) => (writers[inline.kind] as (inline: ResolvedInline, context: DocxContext) => ParagraphChild[])(inline, context))
}

/** Only what is set: `false` would switch off what the paragraph's style says. */
function letters({ strong, emphasis }: { readonly strong?: boolean; readonly emphasis?: boolean }): { bold?: true; italics?: true } {
  return { ...(strong === true ? { bold: true } : {}), ...(emphasis === true ? { italics: true } : {}) }
}

/** A text as runs, one for each line. */
export function runs(text: string, style: { bold?: boolean; italics?: boolean; underline?: { type: (typeof UnderlineType)[keyof typeof UnderlineType] } } = {}): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...style, ...(index > 0 ? { break: 1 } : {}) }))
}
