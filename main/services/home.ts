import type { DraftNeeds, homeMethods, HomeOverview, Pending, Some } from '../contract/home.ts'
import { ProblemError } from '../contract/problem.ts'
import type { AgreementState } from '../domain/agreement.ts'
import { dayAfter } from '../domain/days.ts'
import type { DerivedKind } from '../domain/term/derived-date.ts'
import { countDeadlines, type DeadlineSpan, listDays, listDeadlines } from '../store/deadlines.ts'
import { agreementsInState, agreementsWithIds, countByState, type HomeRow } from '../store/home.ts'
import { countRenewalsToDecide, countUnreadRenewals, renewalsToDecide, unreadRenewals } from '../store/renewals.ts'
import { countOpenReviews, openReviews } from '../store/reviews.ts'
import { countWaiting, waitingReminders } from '../store/waiting-reminders.ts'
import type { Call, ServiceContext } from './context.ts'
import { bringDeadlinesUpToDate } from './deadline-upkeep.ts'
import { draftingHandlers } from './drafting.ts'
import type { HandlersOf } from './handlers.ts'

const inForce: readonly AgreementState[] = ['executed', 'active']
/** What somebody has to decide on or do, or at least to know of; the duties after an end are not for the start screen. */
const heeded: readonly DerivedKind[] = ['notice', 'option', 'end', 'renewal', 'review', 'cure']
/** Of those, what stays open when its day is past. A notice cannot be given late. */
const staysOpen: readonly DerivedKind[] = ['end', 'review', 'cure']
/** How many rows of each kind a person can take in at once; of the year there are as many as a table can show. */
const most = { unread: 6, toDecide: 6, overdue: 6, due: 12, reviews: 6, approved: 6, waiting: 6, drafts: 6, year: 300 } as const

export const homeHandlers = (context: ServiceContext): HandlersOf<typeof homeMethods> => ({
  'home.overview': ({ recent }) => overview(context, recent),
  'home.needs': async ({ drafts }, call) => {
    const needs = await Promise.all(drafts.map((draft) => needsOf(context, draft, call)))
    return needs.filter((each) => each !== null)
  },
})

function overview(context: ServiceContext, recent: readonly string[]): HomeOverview {
  const { db } = context
  bringDeadlinesUpToDate(context)
  const today = context.today()
  const counts = countByState(db)
  const count = (...states: readonly AgreementState[]) => states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  const past: DeadlineSpan = { binding: true, kinds: staysOpen, from: null, to: dayAfter(today, { days: -1 }) }
  const ahead: DeadlineSpan = { binding: true, kinds: heeded, from: today, to: dayAfter(today, { months: 12 }) }
  const next: DeadlineSpan = { ...ahead, only: 'next-unsaid', unasked: today }
  const soon: DeadlineSpan = { ...next, to: dayAfter(today, { days: 13 }) }
  const ends = (from: string | null, to: string) => countDeadlines(db, { binding: true, kinds: ['end'], from, to })
  const { total, past: pastReminders } = countWaiting(db, today)
  return {
    today,
    begun: counts.size > 0,
    counts: {
      preparing: count('draft', 'in-review', 'approved'),
      outForSignature: count('out-for-signature'),
      inForce: count(...inForce),
      endingSoon: ends(today, dayAfter(today, { days: 90 })),
      pastEnd: ends(null, dayAfter(today, { days: -1 })),
    },
    reminders: { total, past: pastReminders, first: pending(waitingReminders(db, today, { limit: 1 })) },
    soon: { total: countDeadlines(db, soon), first: pending(listDeadlines(db, soon, 1)) },
    unread: { total: countUnreadRenewals(db), items: unreadRenewals(db, most.unread) },
    toDecide: { total: countRenewalsToDecide(db, today), items: renewalsToDecide(db, today, most.toDecide) },
    overdue: some(db, [{ ...past, only: 'next-unsaid' }], most.overdue, listDeadlines),
    due: some(db, [next], most.due, listDeadlines),
    reviews: { total: countOpenReviews(db), items: openReviews(db, most.reviews) },
    approved: { total: count('approved'), items: agreementsInState(db, 'approved', { oldest: true, limit: most.approved }) },
    waiting: { total: count('out-for-signature'), items: agreementsInState(db, 'out-for-signature', { oldest: true, limit: most.waiting }) },
    drafts: { total: count('draft'), items: agreementsInState(db, 'draft', { oldest: false, limit: most.drafts }) },
    year: some(db, [ahead, { ...ahead, binding: false }], most.year, listDays),
    recent: inOrderOf(recent, agreementsWithIds(db, recent)),
  }
}

type List<Item> = (db: ServiceContext['db'], span: DeadlineSpan, limit: number) => readonly Item[]

function some<Item extends { readonly date: string }>(db: ServiceContext['db'], spans: readonly DeadlineSpan[], limit: number, list: List<Item>): Some<Item> {
  const items = spans.flatMap((span) => list(db, span, limit)).toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
  return { total: spans.reduce((sum, span) => sum + countDeadlines(db, span), 0), items: items.slice(0, limit) }
}

function pending([first]: readonly Pending[]): Pending | null {
  return first === undefined ? null : { kind: first.kind, date: first.date }
}

function inOrderOf(ids: readonly string[], found: readonly HomeRow[]): readonly HomeRow[] {
  return ids.flatMap((id) => found.find((row) => row.id === id) ?? [])
}

async function needsOf(context: ServiceContext, agreement: string, call: Call): Promise<DraftNeeds | null> {
  try {
    const { items, findings } = await draftingHandlers(context)['drafting.check']({ agreement }, call)
    const missing = items.filter(({ ok, confidence }) => !ok && confidence === 'primary').length
    return { agreement, missing, blanks: findings.filter(({ kind }) => kind === 'blank-field').length }
  } catch (error) {
    if (error instanceof ProblemError) return null
    throw error
  }
}
