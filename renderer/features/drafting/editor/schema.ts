import { type Extensions, mergeAttributes, Node } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { UndoRedo } from '@tiptap/extensions'
import { heldWords, type Shown } from './shown.ts'
import { keepWhatIsKept } from './keep.ts'

/** Travels with what is cut and pasted inside the editor, and with nothing from elsewhere. */
const data = (name: string, of: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${of}`),
  renderHTML: (attributes: Readonly<Record<string, unknown>>) => (attributes[name] === null ? {} : { [`data-${of}`]: String(attributes[name]) }),
})

/** Belongs to the one block that has it: what is split off or pasted has none. */
const own = { default: null, rendered: false, keepOnSplit: false }
const condition = { default: null, rendered: false }

const Doc = Node.create({ name: 'doc', topNode: true, content: 'heading block*' })
const Text = Node.create({ name: 'text', group: 'inline' })

const Heading = Node.create({
  name: 'heading',
  content: 'inline*',
  defining: true,
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes({ 'data-part': 'heading' }, HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return {
      // The words begin on a paragraph of their own; a heading is one line.
      Enter: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        if ($from.parent.type.name !== 'heading' || !empty) return false
        const rest = $from.parent.content.cut($from.parentOffset)
        const end = $from.end()
        return editor
          .chain()
          .command(({ tr, state }) => {
            const paragraph = state.schema.nodes['paragraph']?.create(null, rest)
            if (paragraph === undefined) return false
            tr.delete($from.pos, end).insert(tr.mapping.map(end) + 1, paragraph)
            return true
          })
          .setTextSelection($from.pos + 2)
          .run()
      },
    }
  },
})

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1_000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ id: own, when: condition }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ node, HTMLAttributes }) => ['p', mergeAttributes(node.attrs['when'] === null ? {} : { 'data-when': '' }, HTMLAttributes), 0],
})

const Definition = Node.create({
  name: 'definition',
  group: 'block',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ id: own, when: condition, term: { default: '', rendered: false } }),
  renderHTML: ({ node }) => ['div', { 'data-part': 'definition' }, ['strong', { contenteditable: 'false' }, `“${String(node.attrs['term'])}”`], ['div', 0]],
})

/** A list whose items may have a condition, or stand once for each of some. */
const lists = [
  BulletList.extend({ addAttributes: () => ({ id: own, when: condition }) }),
  OrderedList.extend({ addAttributes: () => ({ id: own, when: condition }) }),
  ListItem.extend({ content: 'block+', addAttributes: () => ({ when: own, repeat: own }) }),
  ListKeymap,
]

const atom = (name: string, attributes: Readonly<Record<string, object>>, tag: string | null, shown: Shown) =>
  Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => attributes,
    parseHTML: () => (tag === null ? [] : [{ tag }]),
    renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
    addNodeView: () => heldWords(name, shown),
  })

const keptBlock = (shown: Shown) =>
  Node.create({
    name: 'keptBlock',
    group: 'block',
    atom: true,
    selectable: true,
    addAttributes: () => ({ block: { default: null, rendered: false } }),
    renderHTML: () => ['div', { 'data-part': 'kept' }],
    addNodeView: () => heldWords('keptBlock', shown),
    addProseMirrorPlugins: () => [keepWhatIsKept()],
  })

/** Shift+Enter: a new line in the same paragraph. */
const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) }
  },
})

/** What the editor of a clause can hold. `shown` says how fields, references and what is kept read. */
export function clauseExtensions(shown: Shown): Extensions {
  return [
    Doc,
    Text,
    Heading,
    Paragraph,
    Definition,
    ...lists,
    HardBreak,
    Bold,
    Italic,
    UndoRedo,
    atom('field', { value: data('value', 'field'), format: data('format', 'format') }, 'span[data-field]', shown),
    atom('reference', { target: data('target', 'reference'), noun: data('noun', 'noun'), listed: { default: false, rendered: false } }, 'span[data-reference]', shown),
    atom('keptWords', { inline: { default: null, rendered: false } }, null, shown),
    keptBlock(shown),
  ]
}
