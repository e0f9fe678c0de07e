import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivationInWords } from '../../../main/contract/messages/derivation.ts'
import { emptyTerm, noticeCountings, noticeRolls, noticeUnits, renewalKinds, type Term } from '../../../main/domain/agreement.ts'
import { dayAfter, daysBetween } from '../../../main/domain/days.ts'
import { businessDayOnOrBefore, isBusinessDay } from '../../../main/domain/term/business-days.ts'
import { deriveTerm } from '../../../main/domain/term/derive-term.ts'
import { lastDayOf } from '../../../main/domain/term/last-day.ts'
import { noticeDay } from '../../../main/domain/term/notice-day.ts'
import type { Notice } from '../../../main/domain/term/term-rules.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => dayAfter('2020-01-01', { days }))
/** Some days of each month are holidays. */
const holidays = (date: string) => (['01', '04', '25'].includes(date.slice(8)) ? 'Own day' : null)
const notice: fc.Arbitrary<Notice> = fc.record({
  count: fc.integer({ min: 0, max: 400 }),
  unit: fc.constantFrom(...noticeUnits),
  toMonthEnd: fc.boolean(),
  counts: fc.constantFrom(...noticeCountings),
  deliveryDays: fc.integer({ min: 0, max: 20 }),
  roll: fc.constantFrom(...noticeRolls),
})
const length = fc.constantFrom('P1M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P90D', 'P2W', 'P1Y6M')
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const term: fc.Arbitrary<Term> = fc
  .record({
    kind: fc.constantFrom('fixed', 'open-ended', null),
    start: orNull(day),
    length: orNull(length),
    minimum: orNull(length),
    renewal: orNull(fc.constantFrom(...renewalKinds)),
    renewalLength: orNull(length),
    renewalCount: orNull(fc.integer({ min: 0, max: 5 })),
    renewalUntil: orNull(day),
    noticeCount: orNull(fc.integer({ min: 0, max: 200 })),
    noticeUnit: orNull(fc.constantFrom(...noticeUnits.filter((unit) => unit !== 'month'))),
    noticeToMonthEnd: orNull(fc.boolean()),
    deliveryDays: orNull(fc.integer({ min: 0, max: 20 })),
    reviewEvery: orNull(length),
    survival: orNull(length),
    retention: orNull(length),
  })
  .map((facts) => ({ ...emptyTerm, ...facts }))

const lastDay = (end: string, rules: Notice) => noticeDay(end, rules, 'stop-renewal', holidays)

describe('the last day for a notice', () => {
  test('is never after what it guards, and never after the last day by the letter', () => {
    fc.assert(fc.property(day, notice, (end, rules) => {
      const { last, act } = lastDay(end, rules)
      expect(act <= last && last <= end).toBe(true)
    }))
  })

  test('is never later for a longer notice, or one that is longer on its way', () => {
    fc.assert(fc.property(day, notice, fc.nat(100), fc.nat(20), (end, rules, more, days) => {
      const longer = lastDay(end, { ...rules, count: rules.count + more, deliveryDays: rules.deliveryDays + days })
      expect(longer.act <= lastDay(end, rules).act && longer.last <= lastDay(end, rules).last).toBe(true)
    }))
  })

  test('is never earlier for a later end', () => {
    fc.assert(fc.property(day, notice, fc.nat(500), (end, rules, days) => {
      const later = lastDay(dayAfter(end, { days }), rules)
      expect(later.act >= lastDay(end, rules).act && later.last >= lastDay(end, rules).last).toBe(true)
    }))
  })

  test('leaves the days, or the business days, that were asked for', () => {
    fc.assert(fc.property(day, fc.nat(60), (end, count) => {
      const rules: Notice = { count, unit: 'business-day', toMonthEnd: false, counts: 'receipt', deliveryDays: 0, roll: 'none' }
      const { last } = lastDay(end, rules)
      const between = Array.from({ length: daysBetween(last, end) }, (_, at) => dayAfter(last, { days: at + 1 }))
      expect(between.filter((date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) && holidays(date) === null)).toHaveLength(count)
      expect(daysBetween(lastDay(end, { ...rules, unit: 'day' }).last, end)).toBe(count)
    }))
  })
})

describe('holidays', () => {
  const off = fc.uniqueArray(fc.nat(600)).map((days) => new Set(days))
  /** Holidays so many days before an end. */
  const before = (end: string, days: ReadonlySet<number>) => (date: string) => (days.has(daysBetween(date, end)) ? '' : null)

  test('never make a last day later, and further ones never do', () => {
    fc.assert(fc.property(day, notice, off, off, (end, rules, some, more) => {
      const without = noticeDay(end, rules, 'stop-renewal', () => null)
      const few = noticeDay(end, rules, 'stop-renewal', before(end, some))
      const many = noticeDay(end, rules, 'stop-renewal', before(end, new Set([...some, ...more])))
      expect(many.act <= few.act && few.act <= without.act && many.last <= few.last && few.last <= without.last).toBe(true)
    }))
  })

  test('leave a business day, which stays one when it is asked for again, and name only what was passed over', () => {
    fc.assert(fc.property(day, notice, off, (end, rules, days) => {
      const holidays = before(end, days)
      const { act, steps } = noticeDay(end, { ...rules, roll: 'earlier' }, 'end', holidays)
      expect(isBusinessDay(act, holidays) && businessDayOnOrBefore(act, holidays) === act).toBe(true)
      const named = steps.flatMap((step) => (step.step === 'days-off' ? step.days : [])).map(({ date }) => date)
      expect(named.every((date) => holidays(date) !== null && date > act && date <= end)).toBe(true)
      expect(named).toEqual([...new Set(named)].toSorted())
    }))
  })
})

describe('a term', () => {
  test('ends the day before the same day of the month, or with a month that has no such day', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 120 }), (start, months) => {
      const { day: end = '', clamped } = lastDayOf(start, `P${months}M`) ?? {}
      const next = dayAfter(end, { days: 1 })
      if (clamped) expect(next.slice(8)).toBe('01')
      else expect(next.slice(8)).toBe(start.slice(8))
      const whole = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - Number(start.slice(0, 4)) * 12 - Number(start.slice(5, 7))
      expect([months, months - 1]).toContain(whole)
    }))
  })

  test('has no notice, option or review after what they guard, and reads the same when it is derived again', () => {
    fc.assert(fc.property(term, day, (rules, today) => {
      const derived = deriveTerm(rules, [], today, holidays)
      for (const { date, guards, because } of derived.dates) {
        if (guards !== null) expect(date <= guards).toBe(true)
        expect(derivationInWords(because)).toMatch(/^[A-Z].*\.$/)
        expect(derivationInWords(because)).not.toMatch(/[{}]|undefined|null/)
      }
      expect(deriveTerm(rules, [], today, holidays)).toEqual(derived)
    }))
  })

  test('stays as it is until the day that it names, and only then has to be derived again', () => {
    fc.assert(fc.property(term, day, fc.nat(800), (rules, today, days) => {
      const derived = deriveTerm(rules, [], today, holidays)
      const then = dayAfter(today, { days })
      if (derived.goodUntil === null || then <= derived.goodUntil) expect(deriveTerm(rules, [], then, holidays)).toEqual(derived)
    }))
  })

  test('never comes to an earlier end as time goes on', () => {
    fc.assert(fc.property(term, day, fc.nat(3_000), (rules, today, days) => {
      const [now, then] = [today, dayAfter(today, { days })].map((on) => deriveTerm(rules, [], on, holidays).end)
      expect((now ?? '') <= (then ?? '')).toBe(true)
    }))
  })
})
