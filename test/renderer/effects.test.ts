import { describe, expect, test } from 'vitest'
import { effectBetween, onlyIn } from '../../renderer/features/drafting/text/effects.ts'
import type { Mark } from '../../renderer/features/drafting/text/numbers.ts'

const levels: Readonly<Record<string, number>> = { one: 1, 'one-a': 2, two: 1, 'two-a': 2, 'two-a-i': 3, three: 1 }

function marks(...ids: string[]): ReadonlyMap<string, Mark> {
  return new Map(ids.map((id): [string, Mark] => [id, { id, kind: id.startsWith('schedule') ? 'schedule' : id.startsWith('term') ? 'definition' : 'clause', says: id, title: '', level: levels[id] ?? 0 }]))
}

const namesOf = (found: readonly Mark[]) => found.map(({ id }) => id)

describe('what an answer did to the text', () => {
  test('is a clause with all that is in it, named once', () => {
    expect(namesOf(onlyIn(marks('one', 'one-a', 'two', 'two-a', 'two-a-i', 'three'), marks('one', 'one-a', 'three')))).toEqual(['two'])
  })

  test('is a clause inside another that was there before, and one beside it', () => {
    expect(namesOf(onlyIn(marks('one', 'one-a', 'two', 'two-a', 'three'), marks('one', 'two')))).toEqual(['one-a', 'two-a', 'three'])
  })

  test('is a schedule, and no definition', () => {
    expect(namesOf(onlyIn(marks('one', 'term', 'schedule-b', 'two'), marks('one')))).toEqual(['schedule-b'])
  })

  test('is nothing when the same clauses stand', () => {
    expect(effectBetween(marks('one'), marks('one'))).toBeNull()
  })

  test('is what went as well', () => {
    const effect = effectBetween(marks('one', 'two', 'two-a'), marks('one', 'three'))
    expect([namesOf(effect?.added ?? []), namesOf(effect?.taken ?? [])]).toEqual([['three'], ['two']])
  })
})
