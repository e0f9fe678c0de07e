import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter } from '../../../main/domain/days.ts'
import { inOrder, leadsFor, usualLeads } from '../../../main/domain/reminder/lead-times.ts'
import { done, handedOver, isWaiting, noted, overdue, type Reminder, snoozed, stageOf } from '../../../main/domain/reminder/reminder.ts'

const leads = [90, 60, 30, 7, 1]
const shown = (reminder: Reminder | null): Reminder => ({ ...must(reminder), shown: true })

function must(reminder: Reminder | null): Reminder {
  if (reminder === null) throw new Error('There is no reminder.')
  return reminder
}

describe('lead times', () => {
  it('are the agreement’s, else its template’s, else everyone’s, else the usual ones', () => {
    expect(leadsFor('notice', null, null, null)).toEqual([90, 60, 30, 7, 1])
    expect(leadsFor('notice', null, { notice: [14] }, { notice: [45] })).toEqual([14])
    expect(leadsFor('notice', { end: [5] }, { notice: [1, 14, 14] }, null)).toEqual([14, 1])
    expect(leadsFor('review', { notice: [5] }, null, null)).toEqual(usualLeads.review)
    expect(leadsFor('own', { own: [] })).toEqual([])
  })
})

describe('the stage of a deadline on 30 June 2027', () => {
  it.each([
    ['2027-03-31', null], // 91 days before
    ['2027-04-01', 90],
    ['2027-04-30', 90], // 61 days before
    ['2027-05-01', 60],
    ['2027-05-31', 30],
    ['2027-06-22', 30],
    ['2027-06-23', 7],
    ['2027-06-28', 7],
    ['2027-06-29', 1],
    ['2027-06-30', 1], // the day itself
    ['2027-07-01', overdue],
    ['2028-07-01', overdue],
  ])('on %s is %s', (today, stage) => {
    expect(stageOf('2027-06-30', leads, today)).toBe(stage)
  })

  it('without lead times is reached only when it is past', () => {
    expect(stageOf('2027-06-30', [], '2027-06-30')).toBeNull()
    expect(stageOf('2027-06-30', [], '2027-07-01')).toBe(overdue)
  })

  it('of a leap day is counted in days', () => {
    expect(stageOf('2028-02-29', [1], '2028-02-28')).toBe(1)
    expect(noted(null, '2028-02-29', [1], '2028-02-28')?.nextOn).toBe('2028-03-01')
  })
})

describe('a reminder', () => {
  it('is there from the first lead time on, and says when there is something new', () => {
    expect(noted(null, '2027-06-30', leads, '2027-03-31')).toBeNull()
    expect(noted(null, '2027-06-30', leads, '2027-04-01')).toEqual({ stage: 90, nextOn: '2027-05-01', shown: false, snoozedUntil: null, handedTo: null, ignored: false, done: null })
    expect(noted(null, '2027-06-30', leads, '2027-07-01')?.nextOn).toBeNull()
  })

  it('that was shown is not shown again before a nearer lead time', () => {
    const first = shown(noted(null, '2027-06-30', leads, '2027-04-01'))
    expect(noted(first, '2027-06-30', leads, '2027-04-30')).toMatchObject({ shown: true, stage: 90 })
    expect(noted(first, '2027-06-30', leads, '2027-05-01')).toMatchObject({ shown: false, stage: 60 })
  })

  it('that was shown and ignored past its lead time is the deputy’s too; one that nobody saw is not', () => {
    const unseen = must(noted(null, '2027-06-30', leads, '2027-04-01'))
    expect(noted(unseen, '2027-06-30', leads, '2027-05-01')?.ignored).toBe(false)
    expect(noted(shown(unseen), '2027-06-30', leads, '2027-05-01')?.ignored).toBe(true)
    expect(noted(handedOver(unseen, 'bo'), '2027-06-30', leads, '2027-05-01')).toMatchObject({ ignored: false, handedTo: 'bo', shown: false })
  })

  it('that is put off says nothing until then, and then once', () => {
    const off = snoozed(must(noted(null, '2027-06-30', leads, '2027-04-01')), '2027-05-05')
    expect(noted(off, '2027-06-30', leads, '2027-05-02')).toMatchObject({ shown: true, stage: 90 })
    expect(isWaiting(off, '2027-05-04')).toBe(false)
    expect(isWaiting(off, '2027-05-05')).toBe(true)
    const back = must(noted(off, '2027-06-30', leads, '2027-05-05'))
    expect(back).toMatchObject({ shown: false, snoozedUntil: null, stage: 60, ignored: false, nextOn: '2027-05-31' })
    expect(noted(shown(back), '2027-06-30', leads, '2027-05-06')).toMatchObject({ shown: true })
  })

  it('that is done is never raised again', () => {
    const over = done(must(noted(null, '2027-06-30', leads, '2027-04-01')), '2027-04-02', 'Renewed by letter.')
    expect(noted(over, '2027-06-30', leads, '2028-01-01')).toBe(over)
    expect(isWaiting(over, '2028-01-01')).toBe(false)
  })

  it('after 40 days with the laptop closed over three deadlines is raised once for each', () => {
    const [before, after] = ['2027-05-01', '2027-06-10'] as const
    const days = ['2027-05-10', '2027-05-30', '2027-06-12']
    const seen = days.map((day) => shown(noted(null, day, leads, before)))
    const back = seen.map((reminder, at) => must(noted(reminder, days[at] ?? '', leads, after)))
    expect(back.map(({ stage }) => stage)).toEqual([overdue, overdue, 7])
    expect(back.filter((reminder) => !reminder.shown)).toHaveLength(3)
    expect(back.map((reminder, at) => noted(shown(reminder), days[at] ?? '', leads, after)?.shown)).toEqual([true, true, true])
  })

  it('stays as it is when the clock goes a month back, and says nothing twice when it comes forward again', () => {
    const now = shown(noted(null, '2027-06-30', leads, '2027-05-31'))
    const back = must(noted(now, '2027-06-30', leads, '2027-04-30'))
    expect(back).toMatchObject({ stage: 30, shown: true, ignored: false })
    expect(noted(back, '2027-06-30', leads, '2027-05-31')).toMatchObject({ shown: true, stage: 30 })
  })

  it('of a notice deadline that an amendment moved is a new one, for its new day', () => {
    const old = shown(noted(null, '2027-06-01', leads, '2027-05-02'))
    expect(old.stage).toBe(30)
    expect(noted(null, '2027-05-04', leads, '2027-05-02')).toMatchObject({ shown: false, stage: 7 })
    expect(noted(null, '2027-09-01', leads, '2027-05-02')).toBeNull()
  })
})

describe('whatever the days are', () => {
  const day = fc.integer({ min: 0, max: 1_200 }).map((days) => dayAfter('2026-01-01', { days }))
  const anyLeads = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }).map(inOrder)

  it('a reminder never goes back to an earlier stage, and one look shows it at most once', () => {
    fc.assert(
      fc.property(day, anyLeads, fc.array(day, { maxLength: 12 }), (date, some, looks) => {
        let now: Reminder | null = null
        for (const today of looks) {
          const next = noted(now, date, some, today)
          if (now !== null) expect(must(next).stage).toBeLessThanOrEqual(now.stage)
          if (next !== null) expect(noted(shown(next), date, some, today)?.shown).toBe(true)
          now = next === null ? null : shown(next)
        }
      }),
    )
  })

  it('looking every day or only on the days that it names comes to the same', () => {
    fc.assert(
      fc.property(anyLeads.filter((some) => some.length > 0), fc.integer({ min: 0, max: 60 }), (some, past) => {
        const date = '2027-06-30'
        const first = dayAfter(date, { days: -(some[0] ?? 0) })
        const raised: string[] = []
        let now: Reminder | null = null
        for (let today = first; today <= dayAfter(date, { days: past }); today = dayAfter(today, { days: 1 })) {
          const next = must(noted(now, date, some, today))
          if (!next.shown) raised.push(today)
          now = shown(next)
        }
        const named: string[] = []
        for (let today: string | null = first; today !== null && today <= dayAfter(date, { days: past }); ) {
          named.push(today)
          today = noted(null, date, some, today)?.nextOn ?? null
        }
        expect(raised).toEqual(named)
      }),
    )
  })
})
