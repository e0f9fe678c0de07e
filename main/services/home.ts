import type { DraftNeeds, homeMethods, HomeOverview, Some } from '../contract/home.ts'
import { ProblemError } from '../contract/problem.ts'
import type { AgreementState } from '../domain/agreement.ts'
import { dayAfter } from '../domain/days.ts'
import { agreementsInState, agreementsWithIds, countByState, countEnding, endingAgreements, type EndSpan, type HomeRow } from '../store/home.ts'
import type { Call, ServiceContext } from './context.ts'
import { draftingHandlers } from './drafting.ts'
import type { HandlersOf } from './handlers.ts'

const inForce: readonly AgreementState[] = ['executed', 'active']
const notEnded: readonly AgreementState[] = ['draft', 'in-review', 'approved', 'out-for-signature', ...inForce]
/** How many rows of each kind a person can take in at once; of the year there are as many as a table can show. */
const most = { ending: 12, waiting: 6, drafts: 6, year: 300 } as const

export const homeHandlers = (context: ServiceContext): HandlersOf<typeof homeMethods> => ({
  'home.overview': ({ recent }) => overview(context, recent),
  'home.needs': async ({ drafts }, call) => {
    const needs = await Promise.all(drafts.map((draft) => needsOf(context, draft, call)))
    return needs.filter((each) => each !== null)
  },
})

function overview({ db, today }: ServiceContext, recent: readonly string[]): HomeOverview {
  const day = today()
  const inAYear = dayAfter(day, { months: 12 })
  const near: EndSpan = { states: inForce, from: null, to: dayAfter(day, { days: 90 }) }
  const counts = countByState(db)
  const count = (...states: readonly AgreementState[]) => states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  const some = (span: EndSpan, limit: number): Some<HomeRow> => ({ total: countEnding(db, span), items: endingAgreements(db, span, limit) })
  const ending = some(near, most.ending)
  return {
    today: day,
    begun: counts.size > 0,
    counts: {
      preparing: count('draft', 'in-review', 'approved'),
      outForSignature: count('out-for-signature'),
      inForce: count(...inForce),
      endingSoon: ending.total,
    },
    ending,
    waiting: { total: count('out-for-signature'), items: agreementsInState(db, 'out-for-signature', { oldest: true, limit: most.waiting }) },
    drafts: { total: count('draft'), items: agreementsInState(db, 'draft', { oldest: false, limit: most.drafts }) },
    year: some({ states: notEnded, from: day, to: inAYear }, most.year),
    recent: inOrderOf(recent, agreementsWithIds(db, recent)),
  }
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
