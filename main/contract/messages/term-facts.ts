import type { NoticeUnit, Term } from '../../domain/agreement.ts'
import { formatDuration } from '../../domain/duration.ts'
import { fill } from './fill.ts'
import { effectiveWords, termKindWords } from './screens/details.ts'
import { noticeCountingWords, noticeRollWords, noticeUnitWords, oneNoticeUnitWords, renewalWords, termWords as words } from './screens/term.ts'

/** How a place writes days and lengths. */
export interface FactStyle {
  readonly language: string
  day(date: string): string
}

/** One fact of a term as a person reads it; empty when it is not known. */
export function termFactInWords(term: Term, fact: keyof Term, style: FactStyle): string {
  return says[fact](term, style)
}

/** A count of units: "60 days", "1 business day", "2 weeks". */
export function unitsInWords(count: number, unit: NoticeUnit): string {
  return `${count} ${count === 1 ? oneNoticeUnitWords[unit] : noticeUnitWords[unit]}`
}

const says: Readonly<Record<keyof Term, (term: Term, style: FactStyle) => string>> = {
  effectiveRule: ({ effectiveRule }) => (effectiveRule === null ? '' : effectiveWords[effectiveRule]),
  kind: ({ kind }) => (kind === null ? '' : termKindWords[kind]),
  start: ({ start }, style) => day(start, style),
  end: ({ end }, style) => day(end, style),
  length: (term, style) => length(term.length, style),
  minimum: ({ minimum }, style) => length(minimum, style),
  renewal: ({ renewal }) => (renewal === null ? '' : renewalWords[renewal]),
  renewalLength: ({ renewalLength }, style) => length(renewalLength, style),
  renewalCount: ({ renewalCount }) => (renewalCount === null ? '' : renewalCount === 1 ? words.once : fill(words.times, { count: renewalCount })),
  renewalUntil: ({ renewalUntil }, style) => day(renewalUntil, style),
  noticeCount: ({ noticeCount, noticeUnit }) => (noticeCount === null ? '' : unitsInWords(noticeCount, noticeUnit ?? 'day')),
  noticeUnit: ({ noticeUnit }) => (noticeUnit === null ? '' : noticeUnitWords[noticeUnit]),
  noticeToMonthEnd: ({ noticeToMonthEnd }) => yesOrNo(noticeToMonthEnd),
  noticeCounting: ({ noticeCounting }) => (noticeCounting === null ? '' : noticeCountingWords[noticeCounting]),
  deliveryDays: ({ deliveryDays }) => days(deliveryDays),
  noticeRoll: ({ noticeRoll }) => (noticeRoll === null ? '' : noticeRollWords[noticeRoll]),
  terminationCount: ({ terminationCount, terminationUnit }) => (terminationCount === null ? '' : unitsInWords(terminationCount, terminationUnit ?? 'day')),
  terminationUnit: ({ terminationUnit }) => (terminationUnit === null ? '' : noticeUnitWords[terminationUnit]),
  terminationToMonthEnd: ({ terminationToMonthEnd }) => yesOrNo(terminationToMonthEnd),
  cureDays: ({ cureDays }) => days(cureDays),
  reviewEvery: ({ reviewEvery }, style) => length(reviewEvery, style),
  reviewOn: ({ reviewOn }, style) => day(reviewOn, style),
  reviewBefore: ({ reviewBefore }) => days(reviewBefore),
  survival: ({ survival }, style) => length(survival, style),
  retention: ({ retention }, style) => length(retention, style),
  holidayCountry: ({ holidayCountry }, { language }) => (holidayCountry === null ? '' : (new Intl.DisplayNames(language, { type: 'region' }).of(holidayCountry) ?? holidayCountry)),
  holidayRegion: ({ holidayRegion }) => holidayRegion ?? '',
  ownHolidays: ({ ownHolidays }, style) => ownHolidays.map(style.day).join('; '),
}

function day(date: string | null, style: FactStyle): string {
  return date === null ? '' : style.day(date)
}

function length(duration: string | null, { language }: FactStyle): string {
  return duration === null ? '' : formatDuration(duration, language)
}

function days(count: number | null): string {
  return count === null ? '' : count === 1 ? words.oneDay : fill(words.days, { count })
}

function yesOrNo(value: boolean | null): string {
  return value === null ? '' : value ? words.yes : words.no
}
