import type { Term } from '../domain/agreement.ts'
import type { Schema } from './schema.ts'
import { build, one, run, type Database } from './run.ts'

type Row = Omit<Schema['agreement_term'], 'agreement_id'>

/** Null for an agreement whose term nobody has said anything about. */
export function getTerm(db: Database, agreementId: string): Term | null {
  const row = one(db, build.selectFrom('agreement_term').selectAll().where('agreement_id', '=', agreementId))
  return row && termOf(row)
}

/** Sets the whole term. Dates are YYYY-MM-DD; the database refuses a day that does not exist. */
export function setTerm(db: Database, agreementId: string, term: Term): void {
  const row = rowOf(term)
  run(db, build.insertInto('agreement_term').values({ agreement_id: agreementId, ...row }).onConflict((conflict) => conflict.column('agreement_id').doUpdateSet(row)))
}

/** A row as the term that it keeps. */
export function termOf(row: Row): Term {
  return {
    effectiveRule: row.effective_rule,
    kind: row.kind,
    start: row.start_date,
    end: row.end_date,
    length: row.length,
    minimum: row.minimum,
    renewal: row.renewal,
    renewalLength: row.renewal_length,
    renewalCount: row.renewal_count,
    renewalUntil: row.renewal_until,
    noticeCount: row.notice_count,
    noticeUnit: row.notice_unit,
    noticeToMonthEnd: yesOrNo(row.notice_to_month_end),
    noticeCounting: row.notice_counting,
    deliveryDays: row.delivery_days,
    noticeRoll: row.notice_roll,
    terminationCount: row.termination_count,
    terminationUnit: row.termination_unit,
    terminationToMonthEnd: yesOrNo(row.termination_to_month_end),
    cureDays: row.cure_days,
    reviewEvery: row.review_every,
    reviewOn: row.review_on,
    reviewBefore: row.review_before,
    survival: row.survival,
    retention: row.retention,
    holidayCountry: row.holiday_country,
    holidayRegion: row.holiday_region,
    ownHolidays: JSON.parse(row.own_holidays) as string[],
  }
}

function rowOf(term: Term): Row {
  return {
    effective_rule: term.effectiveRule,
    kind: term.kind,
    start_date: term.start,
    end_date: term.end,
    length: term.length,
    minimum: term.minimum,
    renewal: term.renewal,
    renewal_length: term.renewalLength,
    renewal_count: term.renewalCount,
    renewal_until: term.renewalUntil,
    notice_count: term.noticeCount,
    notice_unit: term.noticeUnit,
    notice_to_month_end: bit(term.noticeToMonthEnd),
    notice_counting: term.noticeCounting,
    delivery_days: term.deliveryDays,
    notice_roll: term.noticeRoll,
    termination_count: term.terminationCount,
    termination_unit: term.terminationUnit,
    termination_to_month_end: bit(term.terminationToMonthEnd),
    cure_days: term.cureDays,
    review_every: term.reviewEvery,
    review_on: term.reviewOn,
    review_before: term.reviewBefore,
    survival: term.survival,
    retention: term.retention,
    holiday_country: term.holidayCountry,
    holiday_region: term.holidayRegion,
    own_holidays: JSON.stringify(term.ownHolidays),
  }
}

function yesOrNo(value: 0 | 1 | null): boolean | null {
  return value === null ? null : value === 1
}

function bit(value: boolean | null): 0 | 1 | null {
  return value === null ? null : value ? 1 : 0
}
