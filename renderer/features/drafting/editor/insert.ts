import type { Editor, JSONContent } from '@tiptap/core'

/** After these a new word is written with a space before it, in the scripts that put spaces between words. */
const endsWord = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}.,;:!?)\]”’]$/u

/** Whether what is put in after these words is parted from them by a space. */
export function needsSpace(before: string): boolean {
  return endsWord.test(before)
}

/** Puts a field or a reference in where the person is, with a space before it when it would stick to a word. */
export function insertInto(editor: Editor, part: JSONContent): void {
  const { $from } = editor.state.selection
  // What is kept whole counts as a word.
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', 'x')
  editor.chain().focus().insertContent(needsSpace(before) ? [{ type: 'text', text: ' ' }, part] : part).run()
}
