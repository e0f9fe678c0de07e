import { describe, expect, test } from 'vitest'
import { checkRequirements, wordsToConfirm } from '../../main/document/checks.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { Requirement } from '../../main/document/template.ts'
import type { Block, Clause } from '../../main/document/tree.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { aParty } from '../builders/answers.ts'
import { clause, doc, field, list, only, p, ref } from '../builders/document.ts'
import { everyQuestion } from '../builders/questions.ts'

const base = { says: 'Says', cite: 'Cite', confidence: 'practice', asOf: '2026-01-01' } as const

function met(satisfiedBy: Requirement['satisfiedBy'], body: Block[], answers: Answers = {}, when?: string): boolean | null {
  const requirement: Requirement = { id: 'r', ...base, satisfiedBy, ...(when === undefined ? {} : { when }) }
  const result = checkRequirements({ requires: [requirement], questions: everyQuestion }, resolve(doc(...body), answers, everyQuestion), answers)
  return result.items[0]?.ok ?? null
}

const care = { clause: 'care' }

test('a clause counts when it is visible and says something', () => {
  expect(met(care, [clause('Care', p('Reasonable care.'))])).toBe(true)
  expect(met(care, [clause('Outer', clause('Care', list(false, [p('Locked.')])))])).toBe(true)
  expect(met(care, [only('public', clause('Care', p('Reasonable care.')))])).toBe(false)
  expect(met(care, [clause('Other', p('Care.'))])).toBe(false)
  expect(met(care, [clause('Care')])).toBe(false)
})

test.each(['N/A', 'n.a.', 'TBD', 'To be determined.', '[TBD]', '—', '...', '____', 'None', 'Nil', 'Pending', 'Not applicable', 'To be agreed', 'To be confirmed', 'Intentionally omitted', 'Deleted', 'Reserved', 'xxx', ' '])('"%s" says nothing', (text) => {
  expect(met(care, [clause('Care', p(text), clause(null, p(text)))])).toBe(false)
  expect(met({ answer: 'place' }, [], { place: text })).toBe(false)
})

test('blank fields say nothing, filled ones do', () => {
  const body = [clause('Care', p(field('purpose'), '.'))]
  expect(met(care, body)).toBe(false)
  expect(met(care, body, { purpose: 'To help' })).toBe(true)
})

test('an answer counts when it is given', () => {
  expect(met({ answer: 'agency' }, [])).toBe(false)
  expect(met({ answer: 'agency' }, [], { agency: aParty(' ') })).toBe(false)
  expect(met({ answer: 'agency' }, [], { agency: aParty('City') })).toBe(true)
  expect(met({ answer: 'public' }, [], { public: false })).toBe(true)
  expect(met({ answer: 'count' }, [], { count: 0 })).toBe(true)
})

test('an element is asked for only while its condition holds', () => {
  expect(met(care, [], { public: true }, 'public')).toBe(false)
  expect(met(care, [], { public: false }, 'public')).toBeNull()
})

test('the result counts and carries the source with its date', () => {
  const requires: Requirement[] = [{ id: 'a', ...base, satisfiedBy: care }, { id: 'b', ...base, satisfiedBy: { answer: 'place' } }]
  expect(checkRequirements({ requires, questions: everyQuestion }, resolve(doc(clause('Care', p('x care'))), {}, everyQuestion), {})).toEqual({
    present: 1,
    required: 2,
    items: [
      { id: 'a', ...base, satisfiedBy: care, ok: true, state: { kind: 'present' } },
      { id: 'b', ...base, satisfiedBy: { answer: 'place' }, ok: false, state: { kind: 'missing' } },
    ],
  })
})

describe('a clause that was edited by hand', () => {
  const requires: Requirement[] = [{ id: 'r', ...base, satisfiedBy: care }]
  const edited = (block: Clause): Clause => ({ ...block, edited: true })
  const state = (body: Block[], confirmed?: Parameters<typeof checkRequirements>[3]) => checkRequirements({ requires, questions: everyQuestion }, resolve(doc(...body), {}, everyQuestion), {}, confirmed).items[0]
  const words = (body: Block[]) => wordsToConfirm(requires[0] as Requirement, resolve(doc(...body), {}, everyQuestion))

  test.each<[string, Block[], string]>([
    ['itself', [edited(clause('Care', p('New words.')))], 'confirm'],
    ['one inside of it', [clause('Care', p('Words.'), edited(clause('Part', p('New words.'))))], 'confirm'],
    ['one around it', [edited(clause('Outer', p('New words.'), clause('Care', p('Words.'))))], 'confirm'],
    ['one beside it', [clause('Outer', edited(clause('Other', p('New words.'))), clause('Care', p('Words.')))], 'present'],
    ['itself, and it says nothing', [edited(clause('Care', p('N/A')))], 'missing'],
    ['one around it, and it is gone', [edited(clause('Outer', p('New words.')))], 'missing'],
  ])('%s', (_which, body, kind) => {
    expect(state(body)?.state.kind).toBe(kind)
    expect(state(body)?.ok).toBe(kind === 'present')
  })

  test('is there once a person confirmed the very words', () => {
    const body = [edited(clause('Care', p('New words.')))]
    const told: string[] = []
    const by = { by: 'Sam', at: '2026-11-22T09:00:00Z' }
    const confirmed = (requirement: string, given: string) => {
      told.push(requirement, given)
      return by
    }
    expect(state(body, confirmed)).toMatchObject({ ok: true, state: { kind: 'confirmed', ...by } })
    expect(told).toEqual(['r', 'Care\nNew words.'])
    expect(words(body)).toBe('Care\nNew words.')
  })

  test('is confirmed with all that was edited around it, and without the numbers that others give it', () => {
    const outer = edited(clause('Outer', p('Except as said: see ', ref('care'), '.'), clause('Care', p('Words.'))))
    expect(words([outer])).toBe('Outer\nExcept as said: see @care.\nCare\nWords.')
    expect(words([clause('First', p('x')), outer])).toBe(words([outer]))
    expect(words([clause('Care', p('Words.'))])).toBeNull()
  })
})
