import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Block, Inline } from '../../../../main/document/tree.ts'

/** How something that is not written here reads now. */
export interface Held {
  readonly text: string
  /** What it is, for a tooltip and a screen reader. */
  readonly about: string
  readonly blank?: boolean
}

export interface Shown {
  readonly inline: (part: Inline) => Held
  readonly block: (part: Block) => Held
}

/** Says again how everything that is held reads, after an answer has changed. */
export const refreshHeld = 'entente-refresh'

/** Draws a field, a reference or what is kept whole: its words as they read now, changed by no key. */
export function heldWords(name: string, shown: Shown): NodeViewRenderer {
  return ({ node, view }) => {
    let current = node
    const dom = document.createElement(name === 'keptBlock' ? 'div' : 'span')
    dom.dataset['held'] = name
    dom.contentEditable = 'false'
    const draw = () => {
      const { text, about, blank } = heldIn(current, shown)
      dom.textContent = text
      dom.title = about
      dom.toggleAttribute('data-blank', blank === true)
    }
    draw()
    view.dom.addEventListener(refreshHeld, draw)
    return {
      dom,
      update: (next) => {
        if (next.type !== current.type) return false
        current = next
        draw()
        return true
      },
      ignoreMutation: () => true,
      destroy: () => view.dom.removeEventListener(refreshHeld, draw),
    }
  }
}

function heldIn({ type, attrs }: Node, shown: Shown): Held {
  switch (type.name) {
    case 'field':
      return shown.inline({ kind: 'field', value: String(attrs['value']), ...(attrs['format'] && { format: attrs['format'] }) })
    case 'reference':
      return shown.inline({ kind: 'reference', target: String(attrs['target']), ...(attrs['noun'] && { noun: attrs['noun'] }), ...(attrs['listed'] === true && { listed: true }) })
    case 'keptWords':
      return shown.inline(attrs['inline'] as Inline)
    default:
      return shown.block(attrs['block'] as Block)
  }
}
