/** What a deadline can be about: a date derived from a term, or one that somebody set. */
export const deadlineKinds = ['notice', 'option', 'end', 'renewal', 'review', 'cure', 'survival', 'retention', 'own'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Days before a deadline on which it is brought to mind, the most first. */
export type LeadTimes = readonly number[]

/** The longest time before a deadline that can be asked for, in days. */
export const longestLead = 730
export const mostLeads = 10

const full: LeadTimes = [90, 60, 30, 7, 1]
const short: LeadTimes = [30, 7, 1]

export const usualLeads: Readonly<Record<DeadlineKind, LeadTimes>> = {
  notice: full,
  option: full,
  end: full,
  renewal: full,
  review: short,
  cure: short,
  survival: short,
  retention: short,
  own: short,
}

/** What somebody set in the place of the usual lead times, for some kinds. */
export type LeadChoice = Partial<Readonly<Record<DeadlineKind, LeadTimes>>>

/** The lead times of a deadline: the first choice that names its kind counts, else the usual ones. Choices: the agreement's, its template's, everyone's. */
export function leadsFor(kind: DeadlineKind, ...choices: readonly (LeadChoice | null)[]): LeadTimes {
  return inOrder(choices.find((choice) => choice?.[kind] !== undefined)?.[kind] ?? usualLeads[kind])
}

export type LeadSource = 'usual' | 'settings' | 'template'

/** The lead times that hold for a kind where nothing narrower is chosen, and who chose them. */
export interface InheritedLeads {
  readonly days: LeadTimes
  readonly from: LeadSource
}

/** What each kind has without a choice of its own: its template's, else everyone's, else the usual lead times. */
export function inheritedLeads({ template, settings }: { readonly template: LeadChoice | null; readonly settings: LeadChoice | null }): Readonly<Record<DeadlineKind, InheritedLeads>> {
  const inherited = (kind: DeadlineKind): InheritedLeads => ({
    days: leadsFor(kind, template, settings),
    from: template?.[kind] !== undefined ? 'template' : settings?.[kind] !== undefined ? 'settings' : 'usual',
  })
  return Object.fromEntries(deadlineKinds.map((kind) => [kind, inherited(kind)])) as Record<DeadlineKind, InheritedLeads>
}

/** Each once, the most days first. */
export function inOrder(leads: LeadTimes): LeadTimes {
  return [...new Set(leads)].toSorted((one, other) => other - one)
}

/** The most days before a deadline on which anything is said, with these choices. */
export function longestOf(choices: Iterable<LeadChoice>): number {
  return Math.max(...[usualLeads, ...choices].flatMap((choice) => Object.values(choice).flat()))
}
