import type { Output } from '../contract/index.ts'
import { failure } from '../contract/problem.ts'
import { applyChange } from '../document/apply-change.ts'
import type { TextChange } from '../document/changes.ts'
import { treeIdOf } from '../document/copies.ts'
import { treeFromJson } from '../document/tree-json.ts'
import type { ResolvedBlock, ResolvedClause } from '../document/resolved.ts'
import type { DocumentTree } from '../document/tree.ts'
import { touchAgreement } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { saveText } from '../store/texts.ts'
import type { ServiceContext } from './context.ts'
import { type DraftText, resolved } from './draft-text.ts'
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
  const nameOf = (clause: string) => clauseName(draft, clause)
  const tree = changes.reduce((now, change) => changed(now, change, draft.template.tree, nameOf), draft.tree)
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

/** A clause as a person knows it: its number and heading, or what there is of them. */
function clauseName(draft: DraftText, id: string): string {
  const [found] = [...clausesIn(resolved(draft).body)].filter((clause) => treeIdOf(clause.id) === id)
  if (found === undefined) return id
  const heading = (found.heading ?? []).map(({ text }) => text).join('').trim()
  return `${found.fullNumber} ${heading}`.trim()
}

function* clausesIn(blocks: readonly ResolvedBlock[]): Generator<ResolvedClause> {
  for (const block of blocks) {
    if (block.kind === 'clause') yield block
    if ('children' in block) yield* clausesIn(block.children)
  }
}

function changed(tree: DocumentTree, change: AskedChange, source: DocumentTree, nameOf: (clause: string) => string): DocumentTree {
  const result = applyChange(tree, change as TextChange, source)
  if (!result.ok) throw failure(result.code, 'clause' in result.params && result.code !== 'clause-unknown' ? { ...result.params, clause: nameOf(String(result.params['clause'])) } : result.params)
  // A text that grew past what can be read again must not be kept.
  const read = treeFromJson(result.tree)
  if (!read.ok) throw failure('content-wrong', { clause: change.clause, message: read.message })
  return result.tree
}
