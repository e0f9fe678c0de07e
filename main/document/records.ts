import { type Capacity, emptyTerm, type Party, type Signatory, type Term } from '../domain/agreement.ts'
import type { Answer, Answers, PartyAnswer, SignatoryAnswer } from '../domain/answer.ts'
import { own } from '../domain/own.ts'
import { conditionsOver } from './conditions.ts'
import type { Question } from './template.ts'
import { answerOf, factFrom, type TermField, termProperty } from './term-fills.ts'

/** What the answers to a template's questions amount to: typed records, and the rest. The store gives new rows their ids. */
export interface AnswerRecords {
  /** Answers that live in no record; also those to questions that are not asked now, or that the template no longer has. */
  readonly answers: Answers
  readonly parties: readonly Omit<Party, 'id'>[]
  readonly signatories: readonly Omit<Signatory, 'id'>[]
  readonly term: Term
}

/**
 * Takes answers apart into the agreement's records, each answer in one place only. The inverse of `joinAnswers`. A question that is not
 * asked fills no record: a last day that was typed before a length was chosen is no end of the term.
 */
export function splitAnswers(questions: readonly Question[], answers: Answers): AnswerRecords {
  const holds = conditionsOver(answers, questions)
  const filling = questions.filter((question) => inRecord(question) && holds(question.when))
  const kept = filling.map((question) => question.id)
  // A party whose name is still open keeps the address that was typed already.
  const given = filling.filter((question) => (own(answers, question.id) ?? null) !== null)
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([id, answer]) => answer !== null && !kept.includes(id))),
    parties: given.flatMap((question) => (question.type === 'party' ? [partyFrom(question.id, own(answers, question.id) as PartyAnswer)] : [])),
    signatories: given.flatMap((question) => (question.type === 'signatory' ? [signatoryFrom(question.id, question.party, question.capacity ?? 'party', own(answers, question.id) as SignatoryAnswer)] : [])),
    term: { ...emptyTerm, ...Object.fromEntries(filling.flatMap((question) => termEntry(question, own(answers, question.id) ?? null))) },
  }
}

/** The answers that records and rest stand for. Nothing is there for what is not answered. */
export function joinAnswers(questions: readonly Question[], records: AnswerRecords): Answers {
  const inRecords = questions.flatMap((question): [string, Answer][] => {
    const answer = answerFrom(question, records)
    return answer === null ? [] : [[question.id, answer]]
  })
  return Object.fromEntries([...Object.entries(records.answers), ...inRecords])
}

function inRecord(question: Question): boolean {
  return question.type === 'party' || question.type === 'signatory' || fillsOf(question) !== undefined
}

function fillsOf(question: Question): TermField | undefined {
  return 'fills' in question ? question.fills : undefined
}

function termEntry(question: Question, answer: Answer): [string, Answer][] {
  const field = fillsOf(question)
  return field === undefined ? [] : [[termProperty(field), factFrom(field, answer)]]
}

function answerFrom(question: Question, { parties, signatories, term }: AnswerRecords): Answer {
  if (question.type === 'party') {
    const party = parties.find((each) => each.role === question.id)
    return party === undefined ? null : partyAnswer(party)
  }
  if (question.type === 'signatory') {
    const signatory = signatories.find((each) => each.role === question.id)
    return signatory === undefined ? null : { name: signatory.name, title: signatory.title, authority: signatory.authority }
  }
  const field = fillsOf(question)
  return field === undefined ? null : answerOf(field, term)
}

function partyFrom(role: string, answer: PartyAnswer): Omit<Party, 'id'> {
  const { name, type, acting_through, address, short_name, organization_id } = answer
  return { role, organizationId: organization_id, name, type, actingThrough: acting_through, address, shortName: short_name }
}

function partyAnswer({ name, type, actingThrough, address, shortName, organizationId }: Omit<Party, 'id'>): PartyAnswer {
  return { name, type, acting_through: actingThrough, address, short_name: shortName, organization_id: organizationId }
}

function signatoryFrom(role: string, partyRole: string, capacity: Capacity, { name, title, authority }: SignatoryAnswer): Omit<Signatory, 'id'> {
  return { role, partyRole, capacity, name, title, authority }
}
