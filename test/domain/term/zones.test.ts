import { afterEach, expect, test, vi } from 'vitest'
import { derivationInWords } from '../../../main/contract/messages/derivation.ts'
import { emptyTerm, type Term } from '../../../main/domain/agreement.ts'
import { deriveTerm } from '../../../main/domain/term/derive-term.ts'

/** The clocks change in each zone on a day of these terms; in Santiago at midnight. */
const terms: readonly Partial<Term>[] = [{ start: '2026-03-28', length: 'P1Y' }, { start: '2026-10-25', length: 'P6M' }, { end: '2027-03-14', noticeCount: 1 }, { end: '2026-09-06', noticeCount: 1 }]

afterEach(() => vi.unstubAllEnvs())

test.each([['America/New_York', 300], ['Europe/Berlin', -60], ['America/Santiago', 180]])('in %s a day is a day, though the clocks change on it', (zone, offset) => {
  const derived = () => terms.flatMap((facts) => deriveTerm({ ...emptyTerm, kind: 'fixed', noticeRoll: 'none', ...facts }, [], '2026-01-01', () => null).dates.map(({ kind, date, because }) => `${kind} ${date}: ${derivationInWords(because)}`))
  vi.stubEnv('TZ', 'UTC')
  const inUtc = derived()
  vi.stubEnv('TZ', zone)
  expect(new Date('2027-01-01T00:00:00Z').getTimezoneOffset()).toBe(offset)
  expect(derived()).toEqual(inUtc)
  expect(inUtc).toContain('notice 2027-03-13: The term ends Sun 14 Mar 2027. Notice must arrive 1 day before: Sat 13 Mar 2027.')
})
