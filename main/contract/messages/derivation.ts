import { assertNever } from '../../domain/assert-never.ts'
import { formatDuration } from '../../domain/duration.ts'
import type { Because, DerivedKind, Step } from '../../domain/term/derived-date.ts'
import type { DayOff } from '../../domain/term/holidays.ts'
import { dayInWords } from './day-in-words.ts'
import { fill } from './fill.ts'
import { unitsInWords } from './term-facts.ts'

/** What a derived date is, as a list says it. */
export const derivedKindWords: Readonly<Record<DerivedKind, string>> = {
  notice: 'Last day to give notice',
  option: 'Last day to exercise the option',
  end: 'Term ends',
  renewal: 'Renews by itself',
  review: 'Review',
  cure: 'Time to cure a breach ends',
  survival: 'Duties after the end stop',
  retention: 'Records need not be kept longer',
}

const words = {
  startsOn: { 'last-signature': 'The term begins with the last signature, {on}.', 'fixed-date': 'The term begins on {on}.', 'on-approval': 'The term begins with the approval, {on}.', none: 'The term begins on {on}.' },
  lasts: 'It lasts {length} from {from}.',
  clamped: 'It lasts {length} from {from}; that month has no such day, so its last day counts.',
  ends: 'The term ends {on}.',
  endsRenewed: 'Renewal {renewal} ends {on}.',
  early: { terminated: 'It was terminated: the last day is {on}.', notice: 'Notice was given: the last day is {on}.', 'not-renewed': 'Notice against the renewal was given: the term ends {on}.' },
  capped: 'No renewal goes past {on}.',
  minimum: 'It cannot be ended by notice in the first {length}, until {on}.',
  monthEnd: 'It ends only with a month: {on}.',
  arrive: { 'stop-renewal': 'Notice must arrive {units} before: {on}', 'exercise-option': 'The option must be exercised, the notice arriving {units} before: {on}', end: 'Notice must arrive {units} before: {on}' },
  send: { 'stop-renewal': 'Notice must be sent {units} before: {on}', 'exercise-option': 'The option must be exercised, the notice sent {units} before: {on}', end: 'Notice must be sent {units} before: {on}' },
  rolled: ', so by {on}',
  delivery: '; {days} on its way: send it by {on}',
  dayOff: '{on} is {name}',
  namelessDayOff: '{on} is a day off',
  moreDaysOff: '{count} more days are holidays',
  renews: 'It renews by itself for {length} on {on}.',
  missed: 'The last day for notice, {on}, is past.',
  late: 'The option was exercised after its last day, {on}, and extends nothing.',
  reviewed: 'It is reviewed every {every}: {on}.',
  reviewedAssumed: 'It has no end and says nothing of a review; one every {every} is prudent: {on}.',
  reviewBefore: 'It is reviewed at least {days} before: by {on}.',
  reviewDay: 'The review is set for {on}.',
  breach: 'Notice of a breach was given on {on}; it can be cured within {days}.',
  survival: 'Duties go on for {length} after it: until {on}.',
  retention: 'Records are kept for {length} after it: until {on}.',
} as const

/** How a date came about, in sentences: "The term ends Thu 26 Aug 2027. Notice must arrive 60 days before: Sun 27 Jun, so by Fri 25 Jun 2027." */
export function derivationInWords(because: Because): string {
  const parts = because.map((step, at) => sentencePart(step, because, at))
  return parts.join('')
}

/** Steps that go on with the sentence before them have no full stop before them, and their sentence ends with the last. */
function sentencePart(step: Step, because: Because, at: number): string {
  const next = because[at + 1]
  const goesOn = next?.step === 'rolled' || next?.step === 'delivery'
  const before = at === 0 || continues(step) ? '' : ' '
  const open = step.step === 'notice' || continues(step)
  return `${before}${says(step, goesOn)}${open && !goesOn ? '.' : ''}`
}

function continues({ step }: Step): boolean {
  return step === 'rolled' || step === 'delivery'
}

/** The year is said where the sentence ends, not in the middle of it. */
function says(step: Step, goesOn: boolean): string {
  const on = 'on' in step ? dayInWords(step.on, { year: !goesOn }) : ''
  switch (step.step) {
    case 'starts':
      return fill(words.startsOn[step.rule ?? 'none'], { on })
    case 'lasts':
      return fill(step.clamped ? words.clamped : words.lasts, { length: lengthInWords(step.length), from: dayInWords(step.from) })
    case 'ends':
      return step.renewal === 0 ? fill(words.ends, { on }) : fill(words.endsRenewed, { on, renewal: step.renewal })
    case 'ended-early':
      return fill(words.early[step.how], { on })
    case 'capped':
      return fill(words.capped, { on })
    case 'minimum':
      return fill(words.minimum, { length: lengthInWords(step.length), on })
    case 'month-end':
      return fill(words.monthEnd, { on })
    case 'notice':
      return fill((step.counts === 'receipt' ? words.arrive : words.send)[step.purpose], { units: unitsInWords(step.count, step.unit), on })
    case 'rolled':
      return fill(words.rolled, { on })
    case 'delivery':
      return fill(words.delivery, { days: unitsInWords(step.days, 'day'), on })
    case 'days-off':
      return daysOffInWords(step.days)
    case 'renews':
      return fill(words.renews, { length: lengthInWords(step.length), on })
    case 'notice-missed':
      return fill(words.missed, { on })
    case 'option-late':
      return fill(words.late, { on })
    case 'reviewed':
      return fill(step.assumed ? words.reviewedAssumed : words.reviewed, { every: everyInWords(step.every), on })
    case 'review-day':
      return fill(words.reviewDay, { on })
    case 'review-before':
      return fill(words.reviewBefore, { days: unitsInWords(step.days, 'day'), on })
    case 'breach':
      return fill(words.breach, { on, days: unitsInWords(step.cureDays, 'day') })
    case 'after-end':
      return fill(words[step.what], { length: lengthInWords(step.length), on })
    default:
      return assertNever(step)
  }
}

/** More holidays than these are told by their number. */
const mostDaysOff = 4

/** "Mon 25 May 2026 is Memorial Day." */
function daysOffInWords(days: readonly DayOff[]): string {
  const told = days.length > mostDaysOff ? days.slice(0, mostDaysOff - 1) : days
  const parts = told.map(({ date, name }) => fill(name === '' ? words.namelessDayOff : words.dayOff, { on: dayInWords(date), name }))
  const more = days.length > told.length ? [fill(words.moreDaysOff, { count: days.length - told.length })] : []
  return `${[...parts, ...more].join('; ')}.`
}

function lengthInWords(length: string): string {
  return formatDuration(length, 'en-US')
}

/** "every year", "every 6 months". */
function everyInWords(length: string): string {
  return lengthInWords(length).replace(/^1 (?!.*\d)/, '')
}
