import { templatesWords } from '../contract/messages/screens/templates.ts'
import type { SearchHit, searchMethods } from '../contract/search.ts'
import { getAgreement } from '../store/agreements.ts'
import { getContact } from '../store/contacts.ts'
import { findEntries, type SearchEntry, wordsOf } from '../store/search.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { bringSearchUpToDate } from './search-reading.ts'

export const searchHandlers = (context: ServiceContext): HandlersOf<typeof searchMethods> => ({
  'search.find': async ({ text, limit }) => {
    const left = await bringSearchUpToDate(context)
    const words = wordsOf(text)
    return { hits: [...findEntries(context.db, text, limit).map((entry) => hit(context, entry, words)), ...templatesWith(context, words)].slice(0, limit + mostTemplates), reading: left }
  },
})

/** So many templates are found at the most, besides what else is. */
const mostTemplates = 5

/** The templates with all of the words, each as the beginning of one, in their title, kind or id. */
function templatesWith({ shelf }: ServiceContext, words: readonly string[]): SearchHit[] {
  const folds = words.map((word) => folded(word.toLowerCase()))
  if (folds.length === 0) return []
  return shelf.usable
    .map(({ template: { id, title, kind, version }, own }) => ({ id, title, detail: `${kind} · ${version}`, own, text: folded(`${title} ${kind} ${id}`.toLowerCase()) }))
    .filter(({ text }) => folds.every((word) => beginning(text, [word]) >= 0))
    .toSorted((a, b) => Number(b.own) - Number(a.own))
    .slice(0, mostTemplates)
    .map(({ id, title, detail, own }) => ({ kind: 'template', id, agreement: null, organization: null, title, detail: own ? `${templatesWords.own} · ${detail}` : detail }))
}

function hit({ db }: ServiceContext, { kind, recordId, agreementId, title, detail }: SearchEntry, words: readonly string[]): SearchHit {
  const isText = kind === 'clause' || kind === 'comment'
  const number = isText && agreementId !== null ? `${getAgreement(db, agreementId)?.number ?? ''} · ` : ''
  const organization = kind === 'contact' ? (getContact(db, recordId)?.organizationId ?? null) : null
  return { kind, id: recordId, agreement: agreementId, organization, title, detail: number + (isText ? around(detail, words) : detail) }
}

const before = 40
const width = 160

/** The words around the first of those that were looked for, on one line. */
function around(text: string, words: readonly string[]): string {
  const at = Math.max(0, placeOf(text, words))
  const from = at <= before ? 0 : text.indexOf(' ', at - before) + 1
  const piece = text.slice(from, from + width).replace(/\s+/g, ' ')
  const whole = from + width >= text.length ? piece : piece.slice(0, Math.max(piece.lastIndexOf(' '), 1))
  return `${from > 0 ? '…' : ''}${whole.trim()}${whole.length < text.length - from ? '…' : ''}`
}

/** Where a word that was looked for begins; -1 when it stands in none but the heading. */
function placeOf(text: string, words: readonly string[]): number {
  const plain = text.toLowerCase()
  const direct = beginning(plain, words.map((word) => word.toLowerCase()))
  return direct >= 0 ? direct : beginning(folded(plain), words.map(folded))
}

function beginning(text: string, words: readonly string[]): number {
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at
  }
  return -1
}

/** Without accents, each sign still at its place. */
function folded(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charAt(at).normalize('NFD').charAt(0).toLowerCase()).join('')
}
