import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import type { Block, Clause } from '../../main/document/tree.ts'
import { fromEditor } from '../../renderer/features/drafting/editor/from-editor.ts'
import { keepWhatIsKept } from '../../renderer/features/drafting/editor/keep.ts'
import { clauseExtensions } from '../../renderer/features/drafting/editor/schema.ts'
import { type ClauseWords, toEditor } from '../../renderer/features/drafting/editor/to-editor.ts'
import { templateIds, templateOf } from '../fixtures/templates.ts'

const nothing = { text: '', about: '' }
const schema = getSchema(clauseExtensions({ inline: () => nothing, block: () => nothing }))

/** The words after they were in a real editor's document, which is checked against its schema. */
function there(words: ClauseWords): Node {
  const document = Node.fromJSON(schema, toEditor(words))
  document.check()
  return document
}

const noNewIds = () => {
  throw new Error('No block needs a new id.')
}
const back = (document: Node, newId: () => string = noNewIds) => fromEditor(document.toJSON(), newId)

function clausesIn(blocks: readonly Block[]): Clause[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'clause') return [block, ...clausesIn(block.children)]
    return 'children' in block ? clausesIn(block.children) : []
  })
}

const plain: ClauseWords = {
  heading: [{ kind: 'text', text: 'Term' }],
  children: [
    { kind: 'paragraph', id: 'p1', when: 'fixed', content: [{ kind: 'text', text: 'It lasts ' }, { kind: 'field', value: 'length', format: 'duration' }, { kind: 'text', text: ' and ends.', strong: true }] },
    { kind: 'list', id: 'l1', ordered: true, items: [{ when: 'a', children: [{ kind: 'paragraph', id: 'p2', content: [{ kind: 'reference', target: 'other', noun: 'Section' }] }] }] },
    { kind: 'definition', id: 'd1', term: 'Data', children: [{ kind: 'paragraph', id: 'p3', content: [{ kind: 'text', text: 'means facts.' }] }] },
    { kind: 'clause', id: 'inner', origin: null, heading: null, children: [{ kind: 'paragraph', id: 'p4', content: [{ kind: 'text', text: 'Inside.' }] }] },
    { kind: 'rows', id: 'r1', question: 'items' },
    { kind: 'paragraph', id: 'p5', content: [{ kind: 'when', condition: 'b', content: [{ kind: 'text', text: 'Perhaps.' }] }] },
  ],
}

describe('a clause that goes into the editor and comes out', () => {
  test('is the same, with everything that it can hold', () => {
    expect(back(there(plain))).toEqual(plain)
  })

  test.each(templateIds)('is the same, for each clause of %s', (id) => {
    const clauses = clausesIn(templateOf(id).tree.body)
    expect(clauses.length).toBeGreaterThan(3)
    for (const { id: clause, heading, children } of clauses) expect({ clause, ...back(there({ heading, children })) }).toEqual({ clause, heading, children })
  })

  test('keeps the bold and italic of words and fields', () => {
    const words: ClauseWords = { heading: null, children: [{ kind: 'paragraph', id: 'p', content: [{ kind: 'text', text: 'a', strong: true, emphasis: true }, { kind: 'field', value: 'x', strong: true }] }] }
    expect(back(there(words))).toEqual(words)
  })

  test('takes a line break as a part of the words around it', () => {
    const document = Node.fromJSON(schema, { type: 'doc', content: [{ type: 'heading' }, { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }] }] })
    expect(back(document).children).toEqual([{ kind: 'paragraph', id: 'p', content: [{ kind: 'text', text: 'a\nb' }] }])
  })

  test('gives a block that came of splitting another an id of its own', () => {
    const document = there(plain)
    const state = EditorState.create({ doc: document })
    const split = state.apply(state.tr.split(document.child(0).nodeSize + 3)).doc
    const ids = back(split, () => 'new').children.map(({ id }) => id)
    expect(ids).toEqual(['p1', 'new', 'l1', 'd1', 'inner', 'r1', 'p5'])
  })

  test('has no heading when all of it was deleted', () => {
    const document = there(plain)
    const state = EditorState.create({ doc: document })
    expect(back(state.apply(state.tr.delete(1, 5)).doc).heading).toBeNull()
  })
})

describe('what is kept whole', () => {
  const document = there(plain)
  const state = EditorState.create({ doc: document, plugins: [keepWhatIsKept()] })

  test('is not deleted with the words around it', () => {
    const all = TextSelection.between(document.resolve(0), document.resolve(document.content.size))
    expect(state.apply(state.tr.setSelection(all).deleteSelection()).doc.eq(document)).toBe(true)
  })

  test('is not doubled by pasting', () => {
    const size = document.content.size
    expect(state.apply(state.tr.insert(size, document.slice(0, size).content.lastChild ?? document)).doc.childCount).toBe(document.childCount + 1)
    const clause = document.child(4)
    expect(state.apply(state.tr.insert(size, clause)).doc.eq(document)).toBe(true)
  })

  test('leaves the words around it free', () => {
    expect(state.apply(state.tr.insertText('x', 1)).doc.firstChild?.textContent).toBe('xTerm')
  })
})
