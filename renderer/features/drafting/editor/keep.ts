import { Plugin } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'

/** Clauses, tables and signature blocks inside a clause are not part of its words: no key deletes or doubles them. */
export function keepWhatIsKept(): Plugin {
  return new Plugin({ filterTransaction: (transaction, state) => !transaction.docChanged || keptIn(transaction.doc) === keptIn(state.doc) })
}

function keptIn(document: Node): string {
  const ids: string[] = []
  document.descendants((node) => {
    if (node.type.name === 'keptBlock') ids.push(String((node.attrs['block'] as { readonly id?: string } | null)?.id))
  })
  return ids.toSorted().join('\n')
}
