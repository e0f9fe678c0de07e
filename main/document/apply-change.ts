import type { TextChange } from './changes.ts'
import { childrenOf, everyBlock } from './children-of.ts'
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
 * - `decide` says what becomes of an edited clause while its condition does not hold, or takes that back; a clause that is not edited
 *   stays as it is.
 * - A clause that is there once for each item of a repetition is one clause: a change of it changes every copy.
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
      return replaced(tree, decided(clause, change.keep))
    case 'remove':
      return replaced(tree, { ...clause, removed: true })
    case 'put-back':
      return replaced(tree, without(clause, 'removed'))
    case 'move':
      return move(tree, clause, change)
  }
}

function decided(clause: Clause, keep: boolean | null): Clause {
  if (clause.edited !== true) return clause
  return keep === null ? without(clause, 'decided') : { ...clause, decided: keep ? 'keep' : 'remove' }
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
  const given = new Set([...everyBlock(children)].map(named))
  const adopted = children.map((block) => adopt(block, within, source))
  const kept = clause.children.filter((block) => holdsClauses(block) && !given.has(named(block)))
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
  const elsewhere = idsIn([...withClause(tree.body, clause.id, () => null), ...clause.children.filter(holdsClauses)])
  const children = rewordedAs(original.children, clause.children, elsewhere)
  return replaced(tree, without({ ...clause, heading: original.heading, children }, 'edited', 'decided', 'removed'))
}

/** The blocks of the source; in the places of their clauses those that stand there now, in their order. `elsewhere`: ids that are taken. */
function rewordedAs(source: readonly Block[], now: readonly Block[], elsewhere: ReadonlySet<string>): Block[] {
  const repetitions = now.filter((block) => block.kind === 'each' && holdsClauses(block))
  const nested = now.filter((block) => block.kind === 'clause')
  const inPlace = source.flatMap((block): Block[] => {
    if (block.kind === 'clause') return nested.splice(0, 1)
    const there = repetitions.findIndex(({ id }) => id === block.id)
    if (block.kind === 'each' && there >= 0) return [{ ...block, children: rewordedAs(block.children, repetitions.splice(there, 1).flatMap(childrenOf), elsewhere) }]
    return [elsewhere.has(block.id) ? { ...block, id: freeId(block.id, elsewhere) } : block]
  })
  return [...inPlace, ...nested, ...repetitions]
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let count = 2
  while (taken.has(`${id}-${count}`)) count += 1
  return `${id}-${count}`
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
  return { heading, children: withoutClauses(children) }
}

function withoutClauses(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'each') return [{ ...block, children: withoutClauses(block.children) }]
    return block.kind === 'clause' ? [] : [block]
  })
}

/** Whether a block is a clause, or repeats one. */
function holdsClauses(block: Block): boolean {
  return block.kind === 'clause' || (block.kind === 'each' && block.children.some(holdsClauses))
}

/** A block by what it is and is called: another kind of block with its id is not that block. */
function named({ kind, id }: Block): string {
  return `${kind} ${id}`
}

function idsIn(blocks: readonly Block[]): Set<string> {
  return new Set([...everyBlock(blocks)].map((block) => block.id))
}

function replaced(tree: DocumentTree, clause: Clause): Changed {
  return { ok: true, tree: { ...tree, body: withClause(tree.body, clause.id, () => clause) } }
}

/** An id of the clause, or of a block in it, that the rest of the text has already. */
function taken(clause: Clause, rest: DocumentTree): ChangeRefusal | null {
  const ids = idsIn(rest.body)
  const twice = [...everyBlock([clause])].find(({ id }) => {
    const isTaken = ids.has(id) || id.includes('~')
    ids.add(id)
    return isTaken
  })?.id
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
