import type { TextChange } from './changes.ts'
import { everyBlock } from './children-of.ts'
import { findClause } from './clause-standing.ts'
import { givenWords, saysSomething, type ClauseWords } from './given-words.ts'
import { sameWords } from './same-words.ts'
import { beyondLimits } from './tree-limits.ts'
import { depthOf, fits, placeOfClause, placeWithin, withClause, withInserted } from './tree-places.ts'
import type { Block, Clause, DocumentTree } from './tree.ts'

/** Why a change cannot be made. */
export type ChangeRefusal =
  /** No clause (or, as the place for one, schedule) has this id. */
  | { readonly code: 'clause-unknown'; readonly params: { readonly clause: string } }
  /** A person added the clause: there is nothing that it began with. */
  | { readonly code: 'clause-without-original'; readonly params: { readonly clause: string } }
  /** It would stand, or have a clause in it that stands, deeper than numbers go. */
  | { readonly code: 'clause-too-deep'; readonly params: { readonly clause: string } }
  | { readonly code: 'clause-into-itself'; readonly params: { readonly clause: string } }
  /** It would leave the repetition that it belongs to, or come into one. */
  | { readonly code: 'clause-in-repetition'; readonly params: { readonly clause: string } }
  /** Its words are all gone: to take a clause out is another change. */
  | { readonly code: 'clause-empty'; readonly params: { readonly clause: string } }
  | { readonly code: 'id-taken'; readonly params: { readonly id: string } }
  /** The words are not built as a text is; `message` names the place. */
  | { readonly code: 'content-wrong'; readonly params: { readonly clause: string; readonly message: string } }

export type Changed = { readonly ok: true; readonly tree: DocumentTree } | ({ readonly ok: false } & ChangeRefusal)

type Of<Do extends TextChange['do']> = Extract<TextChange, { do: Do }>

/**
 * The tree after a change by hand; the given one is not touched. `source` is the tree of the template that the draft began with.
 *
 * - `edit` gives a clause new words, and marks it as edited; with the words of the source the mark goes again. Of the clauses within it,
 *   those among the new blocks stand where they are given, keep their conditions and marks, and are edited only when their own words
 *   differ; those that are not given stay, at its end.
 * - `restore` gives it the words of the source and takes every mark of its own away; the clauses within it keep their edits and order.
 * - `decide` says what becomes of an edited clause while its condition does not hold; a clause that is not edited stays as it is.
 * - `add` and `move`: `index` counts among the children of the new place, the moved clause taken out.
 */
export function applyChange(tree: DocumentTree, change: TextChange, source: DocumentTree): Changed {
  const result = applied(tree, change, source)
  const tooMuch = result.ok ? beyondLimits(result.tree) : null
  return tooMuch === null ? result : refuse({ code: 'content-wrong', params: { clause: change.clause, message: tooMuch } })
}

function applied(tree: DocumentTree, change: TextChange, source: DocumentTree): Changed {
  if (change.do === 'add') return add(tree, change)
  const clause = findClause(tree.body, change.clause)
  if (clause === null) return refuse({ code: 'clause-unknown', params: { clause: change.clause } })
  switch (change.do) {
    case 'edit':
      return edit(tree, clause, change, source)
    case 'restore':
      return restore(tree, clause, source)
    case 'decide':
      return replaced(tree, clause.edited === true ? { ...clause, decided: change.keep ? 'keep' : 'remove' } : clause)
    case 'remove':
      return replaced(tree, { ...clause, removed: true })
    case 'put-back':
      return replaced(tree, without(clause, 'removed'))
    case 'move':
      return move(tree, clause, change)
  }
}

/** A clause as the draft began with it; null for one that a person added. */
export function originalClause(source: DocumentTree, id: string): Clause | null {
  return findClause(source.body, id)
}

function edit(tree: DocumentTree, clause: Clause, change: Of<'edit'>, source: DocumentTree): Changed {
  const given = givenWords(change)
  if (!given.ok) return refuse({ code: 'content-wrong', params: { clause: clause.id, message: given.message } })
  const edited = reworded(clause, given.words, source)
  const wrong = taken(edited, { ...tree, body: withClause(tree.body, clause.id, () => null) }) ?? tooDeep(edited, placeOfClause(tree, clause.id)?.level ?? 1) ?? empty(edited)
  return wrong === null ? replaced(tree, edited) : refuse(wrong)
}

/** The clause with new words. What it is (its condition, its origin, its place) stays; a decision to remove the old words does not. */
function reworded(clause: Clause, { heading, children }: ClauseWords, source: DocumentTree): Clause {
  const within = new Map([...everyBlock(clause.children)].flatMap((block): [string, Clause][] => (block.kind === 'clause' ? [[block.id, block]] : [])))
  const given = new Set([...everyBlock(children)].map((block) => block.id))
  const adopted = children.map((block) => adopt(block, within, source))
  const kept = clause.children.filter((block) => block.kind === 'clause' && !given.has(block.id))
  const words: Clause = { ...clause, heading, children: [...adopted, ...kept] }
  const original = originalClause(source, clause.id)
  if (original !== null && sameWords(ownWords(words), ownWords(original))) return without(words, 'edited', 'decided')
  const marked: Clause = { ...words, edited: true }
  return marked.decided === 'remove' ? without(marked, 'decided') : marked
}

/** A clause that stood within already is that clause, with the words that it is given; another is new. */
function adopt(block: Block, within: ReadonlyMap<string, Clause>, source: DocumentTree): Block {
  if (block.kind === 'each') return { ...block, children: block.children.map((child) => adopt(child, within, source)) }
  if (block.kind !== 'clause') return block
  const before = within.get(block.id)
  if (before === undefined) return fresh(block.id, { heading: block.heading, children: block.children.map((child) => adopt(child, within, source)) })
  const after = reworded(before, block, source)
  return sameWords(ownWords(before), ownWords(after)) ? { ...before, children: after.children } : after
}

function restore(tree: DocumentTree, clause: Clause, source: DocumentTree): Changed {
  const original = originalClause(source, clause.id)
  if (original === null) return refuse({ code: 'clause-without-original', params: { clause: clause.id } })
  const nested = clause.children.filter((block) => block.kind === 'clause')
  const inPlace = original.children.flatMap((block): Block[] => (block.kind === 'clause' ? nested.splice(0, 1) : [block]))
  return replaced(tree, without({ ...clause, heading: original.heading, children: [...inPlace, ...nested] }, 'edited', 'decided', 'removed'))
}

function add(tree: DocumentTree, { clause: id, parent, index, ...words }: Of<'add'>): Changed {
  const place = placeWithin(tree, parent)
  if (place === null) return refuse({ code: 'clause-unknown', params: { clause: parent ?? '' } })
  const given = givenWords(words)
  if (!given.ok) return refuse({ code: 'content-wrong', params: { clause: id, message: given.message } })
  const nothing = new Map<string, Clause>()
  const clause = fresh(id, { heading: given.words.heading, children: given.words.children.map((block) => adopt(block, nothing, tree)) })
  const wrong = taken(clause, tree) ?? tooDeep(clause, place.level) ?? empty(clause)
  return wrong === null ? { ok: true, tree: withInserted(tree, parent, index, clause) } : refuse(wrong)
}

function move(tree: DocumentTree, clause: Clause, { parent, index }: Of<'move'>): Changed {
  const { id } = clause
  const place = placeWithin(tree, parent)
  const before = placeOfClause(tree, id)
  if (place === null || before === null) return refuse({ code: 'clause-unknown', params: { clause: parent ?? id } })
  if (place.clauses.includes(id)) return refuse({ code: 'clause-into-itself', params: { clause: id } })
  if (place.repeated.join() !== before.repeated.join()) return refuse({ code: 'clause-in-repetition', params: { clause: id } })
  const deep = tooDeep(clause, place.level)
  if (deep !== null) return refuse(deep)
  return { ok: true, tree: withInserted({ ...tree, body: withClause(tree.body, id, () => null) }, parent, index, clause) }
}

function fresh(id: string, { heading, children }: ClauseWords): Clause {
  return { kind: 'clause', id, origin: null, heading, children, edited: true }
}

/** What a clause says itself, the clauses within it left out. */
function ownWords({ heading, children }: ClauseWords): ClauseWords {
  return { heading, children: children.filter((block) => block.kind !== 'clause') }
}

function replaced(tree: DocumentTree, clause: Clause): Changed {
  return { ok: true, tree: { ...tree, body: withClause(tree.body, clause.id, () => clause) } }
}

/** An id of the clause, or of a block in it, that the rest of the text has already. */
function taken(clause: Clause, rest: DocumentTree): ChangeRefusal | null {
  const ids = new Set([...everyBlock(rest.body)].map((block) => block.id))
  const own = [...everyBlock([clause])].map((block) => block.id)
  const twice = own.find((id, index) => ids.has(id) || id.includes('~') || own.indexOf(id) !== index)
  return twice === undefined ? null : { code: 'id-taken', params: { id: twice } }
}

function tooDeep(clause: Clause, level: number): ChangeRefusal | null {
  return fits(level, depthOf([clause])) ? null : { code: 'clause-too-deep', params: { clause: clause.id } }
}

function empty(clause: Clause): ChangeRefusal | null {
  return saysSomething(clause) ? null : { code: 'clause-empty', params: { clause: clause.id } }
}

function without(clause: Clause, ...marks: readonly ('edited' | 'decided' | 'removed')[]): Clause {
  const { edited, decided, removed, ...rest } = clause
  const keep = <K extends 'edited' | 'decided' | 'removed'>(mark: K, value: Clause[K]) => (value === undefined || marks.includes(mark) ? {} : { [mark]: value })
  return { ...rest, ...keep('edited', edited), ...keep('decided', decided), ...keep('removed', removed) }
}

function refuse(refusal: ChangeRefusal): Changed {
  return { ok: false, ...refusal }
}
