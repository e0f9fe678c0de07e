import { derivationInWords } from '../contract/messages/derivation.ts'
import { dayInWords } from '../contract/messages/day-in-words.ts'
import { fill } from '../contract/messages/fill.ts'
import { unitsInWords } from '../contract/messages/term-facts.ts'
import { paperParts } from '../contract/messages/papers.ts'
import type { AmendableClause } from '../contract/papers.ts'
import type { Agreement, Party, Signatory, Term } from '../domain/agreement.ts'
import type { Answers, PartyAnswer, RowAnswer } from '../domain/answer.ts'
import { dayAfter } from '../domain/days.ts'
import type { PaperKind } from '../domain/paper.ts'
import type { DerivedDate } from '../domain/term/derived-date.ts'
import { lastDayOf } from '../domain/term/last-day.ts'

/** What a paper is drafted from: the agreement that it is about, as it stands. Days are YYYY-MM-DD. */
export interface ParentFacts {
  readonly agreement: Agreement
  readonly parties: readonly Party[]
  readonly signatories: readonly Signatory[]
  /** As it is after what happened to it. */
  readonly term: Term
  readonly inForceSince: string | null
  readonly end: string | null
  readonly dates: readonly DerivedDate[]
  readonly clauses: readonly AmendableClause[]
  /** The amendments in effect, the first one first. */
  readonly amendments: readonly { readonly number: string; readonly on: string }[]
}

/** What a person said when beginning the paper. */
export interface Chosen {
  readonly sections: readonly { readonly clause: AmendableClause; readonly words: string }[]
  readonly end: string | null
  readonly noticeDays: number | null
}

/** As templates number the parties and who signs for them. */
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

/** The answers of a paper's own questions, from the facts of the agreement that it is about. What is not known stays open. */
export function paperAnswers(kind: PaperKind, parent: ParentFacts, chosen: Chosen, today: string): Answers {
  const known = kind === 'amendment' ? amendment(parent, chosen) : kind === 'renewal' || kind === 'option' ? renewal(kind, parent, today) : notice(kind, parent, today)
  const answers = { ...common(parent), ...known }
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null))
}

function common({ agreement, parties, signatories, inForceSince }: ParentFacts): Answers {
  const signs = (party: Party) => {
    const found = signatories.find(({ partyRole, capacity }) => capacity === 'party' && partyRole === party.role)
    return found ? { name: found.name, title: found.title, authority: found.authority } : null
  }
  return {
    ...Object.fromEntries(parties.slice(0, ordinals.length).flatMap((party, index) => [[`${ordinals[index]}_party`, partyAnswer(party)], [`${ordinals[index]}_signatory`, signs(party)]])),
    parent_number: agreement.number,
    parent_title: agreement.title,
    parent_date: inForceSince,
  }
}

function partyAnswer({ name, type, actingThrough, address, shortName, organizationId }: Party): PartyAnswer {
  return { name, type, acting_through: actingThrough, address, short_name: shortName, organization_id: organizationId }
}

function amendment({ parties, amendments, end, term }: ParentFacts, chosen: Chosen): Answers {
  const further = parties.slice(ordinals.length).map(({ name }) => name)
  const changesNotice = chosen.noticeDays !== null
  return {
    party_count: Math.min(Math.max(parties.length, 2), ordinals.length),
    further_parties: further.length === 0 ? null : further,
    earlier: amendments.map(({ number, on }): RowAnswer => ({ number, dated: on })),
    ordinal: amendments.length + 1,
    sections: chosen.sections.map(({ clause, words }): RowAnswer => ({ section: clause.section, old: clause.text, new: words.replaceAll(/\s*\n\s*/g, ' ') })),
    changes_end: chosen.end !== null,
    old_end: chosen.end === null ? null : end,
    new_end: chosen.end,
    changes_notice: changesNotice,
    old_notice: changesNotice && (term.noticeUnit ?? 'day') === 'day' ? term.noticeCount : null,
    new_notice: chosen.noticeDays,
    changes_amount: false,
  }
}

function renewal(kind: 'renewal' | 'option', { end, term, clauses }: ParentFacts, today: string): Answers {
  const start = end === null ? null : dayAfter(end, { days: 1 })
  const length = term.renewalLength ?? term.length ?? 'P1Y'
  return {
    letter_date: today,
    old_end: end,
    ground: kind === 'option' ? 'option' : 'by-agreement',
    clause: kind === 'option' ? sectionOf(clauses, /renew|option|term/, /option/i) : null,
    new_start: start,
    new_end: start === null ? null : (lastDayOf(start, length)?.day ?? null),
    effective_rule: 'fixed-date',
  }
}

function notice(kind: 'notice' | 'termination', { end, term, dates, clauses }: ParentFacts, today: string): Answers {
  const guard = dates.find((each) => each.kind === 'notice')
  const survival = clauses.find(({ id }) => /surviv/.test(id))
  const counted = kind === 'notice' ? null : terminationDay(term, today)
  const derived = guard ?? dates.find((each) => each.kind === 'end')
  return {
    letter_date: today,
    purpose: kind === 'notice' ? 'non-renewal' : 'convenience',
    clause: sectionOf(clauses, ...(kind === 'notice' ? ([/renew|term/, /renew|term ends|last day/i] as const) : ([/convenience|termination|ending|exchange-period/, /written notice|may end|terminate/i] as const))),
    service: serviceIn(clauses),
    effective_on: kind === 'notice' ? end : (counted?.day ?? null),
    derivation: kind === 'notice' ? (derived === undefined ? null : derivationInWords(derived.because)) : counted && fill(paperParts.counted, { units: counted.units, letter: dayInWords(today), day: dayInWords(counted.day) }),
    survives: survival?.section ?? null,
  }
}

/** Counted from the day of the letter; in business days a person says it. */
function terminationDay({ terminationCount, terminationUnit, noticeCount, noticeUnit }: Term, today: string): { readonly day: string; readonly units: string } | null {
  const [count, unit = 'day'] = terminationCount === null ? [noticeCount, noticeUnit ?? 'day'] : [terminationCount, terminationUnit ?? 'day']
  if (count === null || unit === 'business-day') return null
  return { day: dayAfter(today, unit === 'month' ? { months: count } : { days: unit === 'week' ? 7 * count : count }), units: unitsInWords(count, unit) }
}

/** The way of service that the clause on notices asks for; null when it names none: a person says it. */
function serviceIn(clauses: readonly AmendableClause[]): string | null {
  const words = clauses.filter(({ id, section }) => /^notices?(?:-|$)/.test(id) || /\(Notices?\)$/.test(section)).map(({ text }) => text.toLowerCase()).join(' ')
  return paperParts.services.find((way) => words.includes(way)) ?? null
}

/** "section 9.2", as it reads after "under": the most special of the clauses that are named so and say so, else of those named so. */
function sectionOf(clauses: readonly AmendableClause[], named: RegExp, says: RegExp): string | null {
  const candidates = clauses.filter(({ id }) => named.test(id)).toSorted((one, other) => other.level - one.level)
  const found = candidates.find(({ text }) => says.test(text)) ?? candidates[0]
  return found === undefined ? null : found.section.replace(/^Section/, 'section')
}
