import { type Extensions, Node } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { UndoRedo } from '@tiptap/extensions'

/** What a chip says, by its kind and what it stands for. */
export type ChipName = (kind: 'field' | 'reference' | 'sign' | 'keptBlock', attributes: Readonly<Record<string, unknown>>) => string

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })
const Text = Node.create({ name: 'text', group: 'inline' })
const Paragraph = Node.create({ name: 'paragraph', priority: 1_000, group: 'block', content: 'inline*', parseHTML: () => [{ tag: 'p' }], renderHTML: () => ['p', 0] })
const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) }
  },
})

/** Something that goes in whole: it can be moved, copied within the editor and taken out, and not written in. */
function chip(name: 'field' | 'reference' | 'sign' | 'keptBlock', attributes: readonly string[], nameOf: ChipName) {
  const isBlock = name === 'keptBlock'
  return Node.create({
    name,
    group: isBlock ? 'block' : 'inline',
    inline: !isBlock,
    atom: true,
    selectable: true,
    addAttributes: () => Object.fromEntries(attributes.map((each) => [each, { default: null, rendered: false }])),
    renderHTML: ({ node }) => [isBlock ? 'div' : 'span', { 'data-chip': name, contenteditable: 'false' }, nameOf(name, node.attrs)],
  })
}

/** What the editor of a template's words can hold. */
export function chipExtensions(nameOf: ChipName): Extensions {
  return [
    Doc,
    Text,
    Paragraph,
    BulletList,
    OrderedList,
    ListItem.extend({ content: 'paragraph+' }),
    ListKeymap,
    HardBreak,
    Bold,
    Italic,
    UndoRedo,
    chip('field', ['value', 'format'], nameOf),
    chip('reference', ['target', 'noun'], nameOf),
    chip('sign', ['source'], nameOf),
    chip('keptBlock', ['block'], nameOf),
  ]
}
