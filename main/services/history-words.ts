import type { HistoryChange, HistoryRow } from '../contract/history.ts'
import { type AgreementState, emptyTerm, type Party, type Signatory, type Term } from '../domain/agreement.ts'
import type { Answer } from '../domain/answer.ts'
import { termFrom } from '../domain/term/term-from.ts'
import { dateInWords } from '../contract/messages/day-in-words.ts'
import { fill, type Params } from '../contract/messages/fill.ts'
import { termFactInWords } from '../contract/messages/term-facts.ts'
import { termFactWords } from '../contract/messages/screens/term.ts'
import { stateWords } from '../contract/messages/screens/agreements.ts'
import { formatWords } from '../contract/messages/formats.ts'
import { lifecycleSentences } from '../contract/messages/lifecycle.ts'
import { paperSentences } from '../contract/messages/papers.ts'
import { renewalSentences } from '../contract/messages/renewals.ts'
import { factWords, historySentences, historyWords } from '../contract/messages/trail.ts'
import type { Question } from '../document/template.ts'
import type { TrailRecord } from '../store/trail.ts'
import { answerInWords } from './answer-words.ts'
import { lifecycleParams } from './lifecycle-words.ts'
import { paperParams } from './paper-words.ts'
import { renewalParams } from './renewal-words.ts'

/** Where the words of a history come from. */
export interface HistorySource {
  readonly questions: ReadonlyMap<string, Question>
  readonly language: string
  /** The name of a person of ours. */
  readonly person: (id: string) => string
}

type Payload = Readonly<Record<string, unknown>>

/** A row of the trail in plain words, with what it changed. */
export function historyRow({ seq, at, actorName, action, payload, erased }: TrailRecord, source: HistorySource): HistoryRow {
  const sentence = Object.hasOwn(historySentences, action) ? historySentences[action as keyof typeof historySentences] : null
  const base = { seq, at, who: actorName, kind: sentence?.kind ?? 'record', erased } as const
  if (erased) return { ...base, says: historyWords.erasedSays, changes: [] }
  if (sentence === null) return { ...base, says: fill(historyWords.unknownSays, { action }), changes: [] }
  const values = isPayload(payload) ? payload : {}
  return { ...base, says: fill(sentence.says, paramsOf(action, values, source.language)), changes: changesOf(action, values, source) }
}

function isPayload(payload: unknown): payload is Payload {
  return typeof payload === 'object' && payload !== null
}

function paramsOf(action: string, payload: Payload, language: string): Params {
  const plain = Object.fromEntries(Object.entries(payload).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'))
  if (action === 'agreement.answered') return { answers: countOf(listOf(payload.changes).length) }
  if (action === 'agreement.clause-changed') return { clause: listOf(payload.says).join(' ') }
  if (action === 'agreement.exported') return { ...plain, formats: listOf(payload.files).map(wentOut).join(', ') }
  if (action === 'file.removed' && isPayload(payload.file)) return { name: String(payload.file.name) }
  if (Object.hasOwn(paperSentences, action)) return { ...plain, ...paperParams(payload, language) }
  if (Object.hasOwn(renewalSentences, action)) return { ...plain, ...renewalParams(payload, language) }
  return Object.hasOwn(lifecycleSentences, action) ? { ...plain, ...lifecycleParams(payload) } : plain
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function countOf(count: number): string {
  return count === 1 ? historyWords.oneAnswer : fill(historyWords.manyAnswers, { count })
}

function wentOut(file: unknown): string {
  const { format = '', sha256 = '' } = isPayload(file) ? file : {}
  const name = Object.hasOwn(formatWords, String(format)) ? formatWords[String(format) as keyof typeof formatWords] : String(format)
  return fill(historyWords.wentOut, { format: name, hash: shortHash(String(sha256)) })
}

/** The first eight digits of a fingerprint, in two groups. */
function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`
}

function changesOf(action: string, payload: Payload, source: HistorySource): readonly HistoryChange[] {
  const between = (what: string, show: (value: unknown) => string = asText): HistoryChange[] => [{ what, from: show(payload.from), to: show(payload.to) }]
  switch (action) {
    case 'agreement.answered':
      return listOf(payload.changes).flatMap((change) => (isPayload(change) ? [answerChange(change, source)] : []))
    case 'agreement.drafted':
      return isPayload(payload.answers) ? givenAnswers(payload.answers, source) : []
    case 'agreement.renamed':
      return between(historyWords.title)
    case 'file.renamed':
      return between(historyWords.name)
    case 'agreement.owner-changed':
      return between(historyWords.owner, (id) => source.person(asText(id)))
    case 'agreement.finalised':
    case 'agreement.reopened':
      return between(historyWords.state, stateInWords)
    case 'agreement.facts-changed':
      return listOf(payload.changes).flatMap((change) => (isPayload(change) ? factChanges(change, source) : []))
    default:
      return []
  }
}

function asText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

function answerChange({ question, from, to }: Payload, { questions, language }: HistorySource): HistoryChange {
  const asked = questions.get(String(question))
  return { what: asked?.label ?? String(question), from: answerInWords(asked, from as Answer, language), to: answerInWords(asked, to as Answer, language) }
}

/** In the order in which the interview asks. */
function givenAnswers(answers: Payload, source: HistorySource): HistoryChange[] {
  const places = new Map([...source.questions.keys()].map((question, at) => [question, at]))
  const inOrder = Object.entries(answers).toSorted(([one], [other]) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
  return inOrder.map(([question, to]) => answerChange({ question, from: null, to }, source)).filter(({ to }) => to !== '')
}

function stateInWords(state: unknown): string {
  return stateWords[state as AgreementState] ?? asText(state)
}

function factChanges({ fact, from, to }: Payload, { language }: HistorySource): HistoryChange[] {
  if (fact === 'term') return termChanges(termFrom(from), termFrom(to), language)
  const show = { kind: asText, state: stateInWords, parties: partiesInWords, signatories: signatoriesInWords }[String(fact)] ?? asText
  return [{ what: factWords[fact as keyof typeof factWords] ?? String(fact), from: show(from), to: show(to) }]
}

function partiesInWords(parties: unknown): string {
  return (listOf(parties) as readonly Party[]).map(({ name, actingThrough }) => [name, actingThrough].filter(Boolean).join(', ')).join('; ')
}

function signatoriesInWords(signatories: unknown): string {
  return (listOf(signatories) as readonly Signatory[]).map(({ name, title }) => [name, title].filter(Boolean).join(', ')).join('; ')
}

function termChanges(from: Term, to: Term, language: string): HistoryChange[] {
  const style = { language, day: dateInWords }
  const changes = (Object.keys(emptyTerm) as (keyof Term)[]).map((fact) => ({ what: termFactWords[fact], from: termFactInWords(from, fact, style), to: termFactInWords(to, fact, style) }))
  return changes.filter((change) => change.from !== change.to)
}
