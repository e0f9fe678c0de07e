import type { PartyAnswer, SignatoryAnswer } from '../domain/answer.ts'
import { cleanText } from '../domain/clean-text.ts'
import { own } from '../domain/own.ts'
import { documentWords } from './document-words.ts'
import type { ResolvedParty, SignatureBlock } from './resolved.ts'
import type { Question } from './template.ts'
import type { Reading } from './visible-inlines.ts'

type PartyQuestion = Extract<Question, { type: 'party' }>
type SignatoryQuestion = Extract<Question, { type: 'signatory' }>

/** One block for each signatory that is asked for, in the order of the parties. What is not answered is empty: a line to fill in. */
export function signatureBlocks(reading: Reading): SignatureBlock[] {
  const all = [...reading.questions.values()]
  return partiesOf(reading).flatMap((party) => {
    const { name, actingThrough } = factsOf(party, reading)
    return all
      .filter((each): each is SignatoryQuestion => each.type === 'signatory' && each.party === party.id && reading.holds(each.when))
      .map((each) => {
        const signatory = own(reading.answers, each.id) as SignatoryAnswer | null | undefined
        return { role: each.id, capacity: each.capacity ?? 'party', resolution: '', seal: party.seal === true, party: name, actingThrough, name: clean(signatory?.name), title: clean(signatory?.title), authority: clean(signatory?.authority) }
      })
  })
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
