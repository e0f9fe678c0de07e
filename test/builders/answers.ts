import fc from 'fast-check'
import { effectiveRules, termKinds } from '../../main/domain/agreement.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { organizationTypes } from '../../main/domain/organization.ts'

const text = fc.string({ maxLength: 40 })
const date = fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))
const money = fc.record({ minor: fc.maxSafeInteger(), currency: fc.constantFrom('USD', 'EUR', 'JPY') })
const party = fc.record({ name: text, type: fc.constantFrom(...organizationTypes), acting_through: text, address: text, short_name: text, organization_id: fc.option(fc.uuid(), { nil: null }) })
const signatory = fc.record({ name: text, title: text, authority: text })

/** Answers to some of `everyQuestion`, of the right types. */
export const someAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    agency: party,
    partner: party,
    agency_signs: signatory,
    partner_signs: signatory,
    purpose: text,
    place: text,
    topics: fc.array(text, { maxLength: 4 }),
    count: fc.integer(),
    amount: money,
    day: date,
    wait: fc.constantFrom('P2Y', 'P6M', 'P1Y6M', 'P90D'),
    public: fc.boolean(),
    pick: fc.constantFrom('one', 'two'),
    goods: fc.array(fc.record({ item: text, cost: money }), { maxLength: 3 }),
    rule: fc.constantFrom(...effectiveRules.slice(0, 2)),
    term_kind: fc.constantFrom(...termKinds),
    start: date,
    end: date,
    term_length: fc.constantFrom('P1Y', 'P3Y'),
    notice_days: fc.integer({ min: 1, max: 365 }),
  },
  { requiredKeys: [] },
)

export const aParty = (name: string, more: object = {}): Answers[string] => ({ name, type: 'nonprofit', acting_through: '', address: '', short_name: '', organization_id: null, ...more })
