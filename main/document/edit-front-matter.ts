import { type Document, isSeq, parseDocument } from 'yaml'

/** What can be done to the front matter of a file: each leaves the lines of everything else as they are. */
export interface FrontMatterEdit {
  /** Sets a value; undefined takes it out. */
  set(path: readonly PropertyKey[], value: unknown): void
  /** Puts an entry into a list, which begins with it when there was none. */
  insert(list: readonly PropertyKey[], index: number, value: unknown): void
  remove(path: readonly PropertyKey[]): void
  /** Puts an entry of a list at another place in it. */
  move(list: readonly PropertyKey[], from: number, to: number): void
}

const head = /^(---[ \t]*\n)([\s\S]*?\n)?(---[ \t]*(?:\n|$))/

/** The file with its front matter edited; the same file when it has none that can be read. */
export function editFrontMatter(text: string, edit: (edit: FrontMatterEdit) => void): string {
  const match = head.exec(text)
  if (match === null) return text
  const document = parseDocument(match[2] ?? '', { schema: 'core' })
  if (document.errors.length > 0) return text
  edit(editOf(document))
  return `${match[1] ?? ''}${document.toString({ lineWidth: 0 })}${match[3] ?? ''}${text.slice(match[0].length)}`
}

function editOf(document: Document): FrontMatterEdit {
  const listAt = (path: readonly PropertyKey[]) => {
    const found: unknown = document.getIn(path, true)
    return isSeq(found) ? found : null
  }
  return {
    set: (path, value) => {
      if (value === undefined) document.deleteIn(path)
      else document.setIn(path, document.createNode(value))
    },
    insert: (path, index, value) => {
      const list = listAt(path)
      if (list === null) document.setIn(path, document.createNode([value]))
      else list.items.splice(index, 0, document.createNode(value))
    },
    remove: (path) => void document.deleteIn(path),
    move: (path, from, to) => {
      const list = listAt(path)
      if (list === null || from < 0 || from >= list.items.length) return
      list.items.splice(to, 0, ...list.items.splice(from, 1))
    },
  }
}
