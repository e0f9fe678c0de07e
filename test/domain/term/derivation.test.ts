import { expect, test } from 'vitest'
import { derivationInWords, derivedKindWords } from '../../../main/contract/messages/derivation.ts'
import { emptyTerm } from '../../../main/domain/agreement.ts'
import { deriveTerm } from '../../../main/domain/term/derive-term.ts'

test('a derivation reads as sentences', () => {
  const { dates } = deriveTerm({ ...emptyTerm, kind: 'fixed', end: '2027-08-26', noticeCount: 60 }, [], '2026-11-28', () => null)
  expect(dates.map(({ kind, because }) => `${derivedKindWords[kind]}: ${derivationInWords(because)}`)).toEqual([
    'Last day to give notice: The term ends Thu 26 Aug 2027. Notice must arrive 60 days before: Sun 27 Jun, so by Fri 25 Jun 2027.',
    'Term ends: The term ends Thu 26 Aug 2027.',
  ])
})
