import type { Capacity } from '../domain/agreement.ts'
import type { PartyAnswer, SignatoryAnswer } from '../domain/answer.ts'
import { cleanText } from '../domain/clean-text.ts'
import { own } from '../domain/own.ts'
import { isBlank } from './blank.ts'
import { documentWords } from './document-words.ts'
import type { ResolvedParty, SignatureBlock } from './resolved.ts'
import type { Question } from './template.ts'
import type { Reading } from './visible-inlines.ts'

type PartyQuestion = Extract<Question, { type: 'party' }>
type SignatoryQuestion = Extract<Question, { type: 'signatory' }>

/** What each of the two directives prints, in this order for each party. */
const signing = ['party', 'attest', 'witness'] as const
const approving = ['form', 'risk', 'finance'] as const

/**
 * The blocks of each party in the order of the parties: its signatories, then who attests and who witnesses. What is not answered is
 * empty: a line to fill in.
 */
export function signatureBlocks(reading: Reading): SignatureBlock[] {
  return partiesOf(reading).flatMap((party) => blocksOf(party, signing, reading))
}

/** The blocks of those who approve or certify for a party, which is no party's signature. */
export function approvalBlocks(reading: Reading): SignatureBlock[] {
  return partiesOf(reading).flatMap((party) => blocksOf(party, approving, reading))
}

function blocksOf(party: PartyQuestion, capacities: readonly Capacity[], reading: Reading): SignatureBlock[] {
  const signatories = [...reading.questions.values()].filter((each): each is SignatoryQuestion => each.type === 'signatory' && each.party === party.id && appears(each, reading))
  const inOrder = capacities.flatMap((capacity) => signatories.filter((each) => capacityOf(each) === capacity))
  const sealed = party.seal === true ? inOrder.find((each) => capacityOf(each) === 'party') : undefined
  return inOrder.map((each) => blockOf(each, party, each === sealed, reading))
}

/** A party's line is always there; of the others only those that are asked for in earnest or named already. */
function appears(question: SignatoryQuestion, { holds, answers }: Reading): boolean {
  return holds(question.when) && (capacityOf(question) === 'party' || question.required || !isBlank(own(answers, question.id)))
}

function blockOf(question: SignatoryQuestion, party: PartyQuestion, seal: boolean, reading: Reading): SignatureBlock {
  const { name, actingThrough } = factsOf(party, reading)
  const signatory = own(reading.answers, question.id) as SignatoryAnswer | null | undefined
  const resolution = question.resolution === undefined ? undefined : own(reading.answers, question.resolution)
  return {
    role: question.id,
    capacity: capacityOf(question),
    party: name,
    actingThrough,
    name: clean(signatory?.name),
    title: clean(signatory?.title),
    authority: clean(signatory?.authority),
    resolution: typeof resolution === 'string' ? numberOfResolution(clean(resolution), documentWords(reading.language).resolution) : '',
    seal,
  }
}

/** It prints after its term, which must not stand there twice. */
function numberOfResolution(written: string, term: string): string {
  const begins = written.toLocaleLowerCase().startsWith(`${term} `.toLocaleLowerCase())
  return begins ? written.slice(term.length).trim() : written
}

function capacityOf(question: SignatoryQuestion): Capacity {
  return question.capacity ?? 'party'
}

/** The parties that are asked for, in the order of their questions. */
export function resolvedParties(reading: Reading): ResolvedParty[] {
  return partiesOf(reading).map((party) => {
    const { name, actingThrough, shortName } = factsOf(party, reading)
    return { role: party.id, name: actingThrough === '' ? name : `${name}, ${actingThrough}`, shortName }
  })
}

function partiesOf(reading: Reading): PartyQuestion[] {
  return [...reading.questions.values()].filter((each): each is PartyQuestion => each.type === 'party' && reading.holds(each.when))
}

function factsOf(party: PartyQuestion, { answers, language }: Reading): { name: string; actingThrough: string; shortName: string } {
  const answer = own(answers, party.id) as PartyAnswer | null | undefined
  const through = clean(answer?.acting_through)
  return {
    name: clean(answer?.name) || `[${party.label}]`,
    actingThrough: through === '' ? '' : `${documentWords(language).actingThrough} ${through}`,
    shortName: clean(answer?.short_name) || party.shortName,
  }
}

function clean(text: string | undefined): string {
  return cleanText(text ?? '').trim()
}
