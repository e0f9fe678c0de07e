import type { Output } from '../contract/index.ts'
import { failure } from '../contract/problem.ts'
import { applyChange } from '../document/apply-change.ts'
import type { TextChange } from '../document/changes.ts'
import { treeIdOf } from '../document/copies.ts'
import { treeFromJson } from '../document/tree-json.ts'
import type { DocumentTree } from '../document/tree.ts'
import { touchAgreement } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { saveText } from '../store/texts.ts'
import type { ServiceContext } from './context.ts'
import type { DraftText } from './draft-text.ts'
import { noteHandEdit } from './editing.ts'
import { requireOpenText } from './text-open.ts'

/** A change as the contract lets it in: what its blocks are is judged by `applyChange`. */
export type AskedChange = { readonly [Do in TextChange['do']]: Loose<Extract<TextChange, { do: Do }>> }[TextChange['do']]
type Loose<Change> = { readonly [Key in keyof Change]: Key extends 'heading' ? readonly unknown[] | null : Key extends 'children' ? readonly unknown[] : Change[Key] }

/** Changes the text of a draft by hand and keeps it; throws a problem that says why it cannot, and changes nothing then. `revision`: the one that the person saw. */
export function changeByHand(context: ServiceContext, draft: DraftText, revision: number, asked: readonly AskedChange[]): Output<'drafting.change'> {
  requireOpenText(draft.agreement)
  const changes = asked.map(inTree)
  if (revision !== draft.revision) throw failure('text-changed-meanwhile')
  const tree = changes.reduce((now, change) => changed(now, change, draft.template.tree), draft.tree)
  const { id } = draft.agreement
  const kept = transaction(context.db, () => {
    for (const change of changes) noteHandEdit(context, draft, change.clause, change.do === 'move')
    touchAgreement(context.db, id, context.now())
    return saveText(context.db, id, { tree }, revision)
  })
  context.changed({ kind: 'agreement-changed', agreement: id })
  return { revision: kept, tree }
}

/** A change that names the copy of a repeated clause means that clause. A new clause has the id that it is given. */
function inTree(change: AskedChange): AskedChange {
  const named = change.do === 'add' ? change : { ...change, clause: treeIdOf(change.clause) }
  return 'parent' in named && named.parent !== null ? { ...named, parent: treeIdOf(named.parent) } : named
}

function changed(tree: DocumentTree, change: AskedChange, source: DocumentTree): DocumentTree {
  const result = applyChange(tree, change as TextChange, source)
  if (!result.ok) throw failure(result.code, result.params)
  // A text that grew past what can be read again must not be kept.
  const read = treeFromJson(result.tree)
  if (!read.ok) throw failure('content-wrong', { clause: change.clause, message: read.message })
  return result.tree
}
