import { dayAfter } from '../days.ts'
import type { ComingRenewal, Renewals } from './coming-renewals.ts'

/** What somebody may decide about a renewal that comes by itself: let it come, negotiate another term, or give notice. */
export const renewalChoices = ['keep', 'renegotiate', 'notice'] as const
export type RenewalChoice = (typeof renewalChoices)[number]

/** What is recorded when the last day for notice passes: nobody had decided, or notice was decided and never given. */
export const renewalOutcomes = ['undecided', 'not-given'] as const
export type RenewalOutcome = (typeof renewalOutcomes)[number]

/** One entry of what was decided about a renewal; none is ever changed. `taken-back` undoes the decision before it. */
export interface RenewalEntry {
  readonly renews: string
  readonly entry: RenewalChoice | RenewalOutcome | 'taken-back'
  readonly grounds: string
  /** YYYY-MM-DD. */
  readonly on: string
  /** The id of the person; null: the app took note. */
  readonly by: string | null
  /** The id of the paper that was begun with it. */
  readonly paper: string | null
}

export interface Decision extends RenewalEntry {
  readonly entry: RenewalChoice
}

/** How the renewals of an agreement stand on a day. */
export interface Rollover {
  /** All whose notice day is past. */
  readonly passed: readonly ComingRenewal[]
  /** The next renewal that a notice can still stop, from which day on a decision is asked, and what was decided. */
  readonly coming: (ComingRenewal & { readonly asksFrom: string; readonly decision: Decision | null }) | null
  /** Renewals that came about, or will, without a decision, and to which nobody has answered since; the earliest first. */
  readonly unread: readonly (ComingRenewal & { readonly outcome: RenewalOutcome })[]
  /** Those of them of which no note was taken yet. */
  readonly unrecorded: readonly { readonly renews: string; readonly lastDay: string; readonly outcome: RenewalOutcome }[]
}

/** A decision is asked for so many days before the last day to act, where nobody chose when to be reminded of a notice. */
export const usualLead = 180

/** What is asked and what was left undecided. `entries`: in the order in which they were made; `leads`: the lead times that somebody chose for a notice. */
export function rollover({ passed, coming }: Renewals, entries: readonly RenewalEntry[], leads: readonly number[] | null): Rollover {
  const lead = leads?.[0] ?? usualLead
  const missed = passed.flatMap((renewal) => {
    const outcome = outcomeOf(renewal, entries)
    return outcome === null ? [] : [{ ...renewal, outcome }]
  })
  const answered = latestAnswer(missed, entries)
  return {
    passed,
    coming: coming && { ...coming, asksFrom: dayAfter(coming.noticeBy, { days: -lead }), decision: decisionOf(entries, coming.renews) },
    unread: missed.filter(({ renews }) => renews > answered),
    unrecorded: missed.filter(({ renews }) => renews > answered && !entries.some((each) => each.renews === renews && isOutcome(each.entry))).map(({ renews, lastDay, outcome }) => ({ renews, lastDay, outcome })),
  }
}

/** The decision about a renewal that counts: the last one that was not taken back. `by`: of those made by this day. */
export function decisionOf(entries: readonly RenewalEntry[], renews: string, by = '9999-12-31'): Decision | null {
  const stack: Decision[] = []
  for (const each of entries) {
    if (each.renews !== renews || each.on > by) continue
    if (each.entry === 'taken-back') stack.pop()
    else if (isChoice(each)) stack.push(each)
  }
  return stack.at(-1) ?? null
}

/** What became of a renewal whose notice day is past: what was noted then, or what would be; null: somebody decided that it comes. */
function outcomeOf({ renews, lastDay }: ComingRenewal, entries: readonly RenewalEntry[]): RenewalOutcome | null {
  const noted = entries.find((each) => each.renews === renews && isOutcome(each.entry))?.entry
  if (noted !== undefined && isOutcome(noted)) return noted
  const decision = decisionOf(entries, renews, lastDay)
  return decision === null ? 'undecided' : decision.entry === 'notice' ? 'not-given' : null
}

/** The latest renewal about which somebody decided after its day had passed: that answers for those before it as well. */
function latestAnswer(missed: readonly ComingRenewal[], entries: readonly RenewalEntry[]): string {
  const answered = missed.filter(({ renews, lastDay }) => {
    const decision = decisionOf(entries, renews)
    return decision !== null && decision.on > lastDay
  })
  return answered.at(-1)?.renews ?? ''
}

function isOutcome(entry: RenewalEntry['entry']): entry is RenewalOutcome {
  return entry === 'undecided' || entry === 'not-given'
}

function isChoice(entry: RenewalEntry): entry is Decision {
  return entry.entry !== 'taken-back' && !isOutcome(entry.entry)
}
