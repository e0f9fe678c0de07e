import { type Action, actions } from '../../../main/contract/actions/index.ts'
import { paletteWords as words } from '../../../main/contract/messages/screens/palette.ts'
import { fuzzyScore } from '../../ui/fuzzy.ts'

/** A record that was found, and where it opens. */
export interface Record {
  readonly id: string
  readonly kind: 'agreement' | 'organization' | 'contact' | 'file' | 'clause' | 'comment' | 'template'
  readonly title: string
  readonly detail: string
  readonly place: string
}

export type Entry = { readonly kind: 'record'; readonly key: string; readonly record: Record } | { readonly kind: 'action'; readonly key: string; readonly action: Action }

export interface EntryGroup {
  readonly title: string
  readonly entries: readonly Entry[]
}

const kinds = ['agreement', 'organization', 'contact', 'file', 'clause', 'comment', 'template'] as const
const titles = { agreement: words.agreements, organization: words.organizations, contact: words.contacts, file: words.files, clause: words.clauses, comment: words.comments, template: words.templates } as const
/** Actions that are no use here: this is it. */
const itself = 'go.search'
const most = 6

/** What the palette lists: without words, what was opened last and every action; with words, the records found and the actions that answer. */
export function groupsFor(text: string, records: readonly Record[], offered: readonly string[]): readonly EntryGroup[] {
  const found = text.trim() === '' ? [{ title: words.recent, entries: records.map(entryOf) }] : kinds.map((kind) => ({ title: titles[kind], entries: records.filter((each) => each.kind === kind).map(entryOf) }))
  const answers = actionsFor(text, offered)
  const commands = { title: words.commands, entries: answers.map((action): Entry => ({ kind: 'action', key: action.id, action })) }
  return (isNamed(text, answers[0]) ? [commands, ...found] : [...found, commands]).filter(({ entries }) => entries.length > 0)
}

/** The actions that can be carried out now: all in the order of the menus, or the best answers to what was typed. */
export function actionsFor(text: string, offered: readonly string[]): readonly Action[] {
  const now = actions.filter((action) => action.id !== itself && canRun(action, offered))
  if (text.trim() === '') return now
  return now
    .map((action) => ({ action, score: scoreOf(text, action) }))
    .filter((each): each is { action: Action; score: number } => each.score !== null)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ action }) => action)
}

/** Whether what was typed is the beginning of the action's own name: then it is meant before any record. */
function isNamed(text: string, action: Action | undefined): boolean {
  const typed = text.trim().toLowerCase()
  return typed.length > 2 && action !== undefined && action.label.toLowerCase().startsWith(typed)
}

/** Other words for an action count less than its own. */
function scoreOf(text: string, { label, also = '' }: Action): number | null {
  const scores = [fuzzyScore(text, label), ...also.split(' ').map((word) => (word.startsWith(text.trim().toLowerCase()) ? 1 : null))].filter((score) => score !== null)
  return scores.length === 0 ? null : Math.max(...scores)
}

function entryOf(record: Record): Entry {
  return { kind: 'record', key: `${record.kind} ${record.id} ${record.place}`, record }
}

/** Whether an action can be carried out now, by the page or by the shell. */
function canRun({ id, by }: Action, now: readonly string[]): boolean {
  return by === 'shell' || (by === 'page' && now.includes(id))
}
