import { describe, expect, it } from 'vitest'
import { fill } from '../../main/contract/messages/fill.ts'
import { problemMessages } from '../../main/contract/messages/problems.ts'
import { trailMessages } from '../../main/contract/messages/trail.ts'

describe('the catalogue', () => {
  it.each(Object.entries(problemMessages))('%s says what happened and what to do, in full sentences', (_code, { says, remedy }) => {
    for (const sentence of [says, remedy]) {
      expect(sentence).toMatch(/[.}”]$/)
      expect(sentence).not.toMatch(/please|oops|!/i)
    }
  })

  it.each(Object.entries(trailMessages))('%s names the rows', (_code, says) => expect(says).toContain('{rows}'))

  it('fills in what is given, leaves visible what is missing, and reads no parameter as a pattern', () => {
    expect(fill('{a} of {b}, {toString}', { a: '{b}$&' })).toBe('{b}$& of {b}, {toString}')
  })
})
