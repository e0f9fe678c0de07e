import type { Deadline, deadlineMethods } from '../contract/deadlines.ts'
import { failure } from '../contract/problem.ts'
import { parseDate } from '../domain/date.ts'
import type { DerivedKind } from '../domain/term/derived-date.ts'
import { timesLater } from '../domain/term/last-day.ts'
import { agreementsWithTerms, deadlineHead, type DeadlineRow, type DeadlineSpan, listDeadlines } from '../store/deadlines.ts'
import { getTerm } from '../store/terms.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import { bringDeadlinesUpToDate, derivedTerm } from './deadline-upkeep.ts'
import { learnHolidays, learnHolidaysOf } from './days-off.ts'
import type { HandlersOf } from './handlers.ts'
import { refuseImpossibleTerm } from './impossible-term.ts'
import { isBinding } from './term-ground.ts'

interface Asked {
  readonly until: string | null
  readonly kinds: readonly DerivedKind[] | undefined
}

export const deadlineHandlers = (context: ServiceContext): HandlersOf<typeof deadlineMethods> => ({
  'deadlines.list': async ({ today = context.today(), within, kinds }) => {
    await learnHolidays(context)
    const day = parseDate(today)?.toString()
    if (day === undefined) throw failure('day-unclear', { day: today })
    const until = within === undefined ? null : timesLater(day, within, 1)
    if (within !== undefined && until === null) throw failure('duration-unclear', { length: within })
    const asked = { until, kinds }
    const rows = day === context.today() ? kept(context, asked) : derivedOn(context, day, asked)
    return rows.map((row) => ({ ...row, overdue: row.date < day })).filter(({ overdue, state }) => !overdue || isBinding(state))
  },
  'deadlines.derive': async ({ agreement, term }) => {
    const { id } = agreementNamed(context, agreement)
    await learnHolidaysOf(context, { ...getTerm(context.db, id), ...term })
    const facts = Object.fromEntries(Object.entries(term ?? {}).filter(([, value]) => value !== undefined))
    const found = derivedTerm(context.db, id, context.today(), facts)
    if (found === null) throw failure('record-unknown', { id })
    refuseImpossibleTerm(found.ground.term)
    return found.derived
  },
})

function kept(context: ServiceContext, { until, kinds }: Asked): DeadlineRow[] {
  while (bringDeadlinesUpToDate(context) > 0);
  const span = (binding: boolean, from: string | null): DeadlineSpan => ({ binding, from, to: until, ...(kinds && { kinds }) })
  return [...listDeadlines(context.db, span(true, null)), ...listDeadlines(context.db, span(false, context.today()))].toSorted(byDay)
}

/** On another day than today nothing is kept: everything is derived as it would stand then. */
function derivedOn({ db }: ServiceContext, day: string, { until, kinds }: Asked): DeadlineRow[] {
  const rows = agreementsWithTerms(db).flatMap((agreementId) => {
    const dates = derivedTerm(db, agreementId, day)?.derived.dates ?? []
    const wanted = dates.filter(({ date, kind }) => (until === null || date <= until) && (kinds === undefined || kinds.includes(kind)))
    const head = wanted.length === 0 ? null : deadlineHead(db, agreementId)
    return head === null ? [] : wanted.map((date) => ({ ...head, ...date }))
  })
  return rows.toSorted(byDay)
}

function byDay(one: Pick<Deadline, 'date' | 'number' | 'kind'>, other: Pick<Deadline, 'date' | 'number' | 'kind'>): number {
  return compare(one.date, other.date) || compare(one.number, other.number) || compare(one.kind, other.kind)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
