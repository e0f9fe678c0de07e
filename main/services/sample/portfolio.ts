import type { AgreementState } from '../../domain/agreement.ts'
import type { PartnerName } from './cast.ts'

/** A day as so many days from today; negative: before it. */
type DayFromToday = number

export interface SamplePaper {
  readonly partner: PartnerName
  readonly title: string
  readonly kind: string
  readonly state: AgreementState
  /** When it was recorded. */
  readonly recorded: DayFromToday
  readonly start: DayFromToday | null
  readonly end: DayFromToday | null
  readonly noticeDays: number | null
  /** It renews by itself for this length. */
  readonly renews?: string
  /** When a person of ours was asked to read it, and by when. */
  readonly review?: { readonly day: DayFromToday; readonly person: string; readonly due: DayFromToday; readonly note: string }
  /** When an amendment was begun that changes its last day. */
  readonly amendment?: { readonly day: DayFromToday; readonly end: DayFromToday }
  readonly signatory: { readonly name: string; readonly title: string }
  /** What its file is called, and what stands on its page. */
  readonly file: { readonly name: string; readonly words: readonly string[] } | null
}

/** Agreements that came on the partner's own paper. */
export const samplePapers: readonly SamplePaper[] = [
  {
    partner: 'openTable',
    title: 'Food distribution at the East and Canal substations',
    kind: 'Services agreement',
    state: 'active',
    recorded: -420,
    start: -662,
    end: 68,
    noticeDays: 60,
    renews: 'P1Y',
    signatory: { name: 'Lucía Ferreira', title: 'Operations Manager' },
    file: {
      name: 'Open Table, signed agreement.pdf',
      words: ['Food distribution agreement', 'Open Table Food Bank, Inc. and the City of Riverton', 'Open Table hands out food at the East and Canal substations every Tuesday and Friday.', 'The Department provides the rooms without charge.', 'Either party may end this agreement with 60 days of written notice.', 'Signed for both parties.'],
    },
  },
  {
    partner: 'safeHomes',
    title: 'Training of responders in cases of domestic violence',
    kind: 'Cooperation agreement',
    state: 'active',
    recorded: -300,
    start: -298,
    end: null,
    noticeDays: 90,
    signatory: { name: 'Élodie Marchand', title: 'Head of Training' },
    file: { name: 'Safe Homes cooperation agreement.pdf', words: ['Cooperation agreement', 'Safe Homes International and the City of Riverton', 'Two courses a year for forty responders each.', 'Each party bears its own costs.', 'Signed for both parties.'] },
  },
  {
    partner: 'secondStart',
    title: 'Job placement for people returning from custody',
    kind: 'partnership-mou',
    state: 'executed',
    recorded: -34,
    start: 19,
    end: 748,
    noticeDays: 30,
    amendment: { day: -5, end: 1_113 },
    signatory: { name: 'Darnell Osei', title: 'Program Director' },
    file: { name: 'Second Start, counterpart of the City.pdf', words: ['Memorandum of understanding', 'Second Start Reentry Works, Inc. and the City of Riverton', 'Second Start takes twenty referrals a quarter.', 'In effect from the first day of the next program year.', 'Signed for both parties.'] },
  },
  {
    partner: 'countyHealth',
    title: 'Co-responders for calls about mental health',
    kind: 'Interlocal agreement',
    state: 'in-review',
    recorded: -12,
    start: 70,
    end: 1_165,
    noticeDays: 90,
    review: { day: -8, person: 'Sam Petrakis', due: 3, note: 'Who insures the two vehicles is new.' },
    signatory: { name: 'Ines Caldwell', title: 'Director of Crisis Services' },
    file: { name: 'County draft, second reading.pdf', words: ['Interlocal agreement (draft)', 'County of Tidewater and the City of Riverton', 'One clinician rides with the evening shift.', 'The County employs the clinicians; the City provides two vehicles.', 'Not signed.'] },
  },
  {
    partner: 'millWatch',
    title: 'Use of the community room on Weaver Street',
    kind: 'License',
    state: 'approved',
    recorded: -21,
    start: 40,
    end: 404,
    noticeDays: 30,
    signatory: { name: 'Harriet Boone', title: 'President' },
    file: null,
  },
  {
    partner: 'stAldate',
    title: 'Night referrals to the winter shelter',
    kind: 'Services agreement',
    state: 'ended',
    recorded: -410,
    start: -405,
    end: -40,
    noticeDays: 30,
    signatory: { name: 'Gwen Tierney', title: 'Shelter Manager' },
    file: { name: 'St. Aldate, winter agreement.pdf', words: ['Referrals to the night shelter', 'St. Aldate Night Shelter and the City of Riverton', 'Six beds are kept for people whom officers bring after midnight.', 'For one winter.', 'Signed for both parties.'] },
  },
  {
    partner: 'stAldate',
    title: 'Keys and alarm of the emergency rooms on Canal Street',
    kind: 'License',
    state: 'active',
    recorded: -400,
    start: -344,
    end: 20,
    noticeDays: 45,
    renews: 'P1Y',
    signatory: { name: 'Gwen Tierney', title: 'Shelter Manager' },
    file: null,
  },
]

export interface SampleDraft {
  readonly name: string
  readonly template: 'mutual-nda' | 'police-nonprofit-mou' | 'data-sharing-agreement'
  readonly partner: PartnerName
  readonly title: string
  readonly drafted: DayFromToday
  /** Questions that are still open. */
  readonly open: readonly string[]
  /** Answers that differ from the template's own case. */
  readonly answers: Readonly<Record<string, unknown>>
  /** What was answered later, and when. */
  readonly later: readonly { readonly day: DayFromToday; readonly answers: Readonly<Record<string, unknown>> }[]
  /** When it was sent out for signature, and why nobody reviewed it. */
  readonly sentOut?: { readonly day: DayFromToday; readonly reason: string }
  /** When it was taken back to a draft, and why. */
  readonly reopened?: { readonly day: DayFromToday; readonly reason: string }
}

/** Agreements with a text of ours. */
export const sampleDrafts: readonly SampleDraft[] = [
  {
    name: 'northside',
    template: 'police-nonprofit-mou',
    partner: 'northside',
    title: 'Mentoring for young people of the Northside',
    drafted: -48,
    open: [],
    answers: {},
    later: [{ day: -31, answers: { notice_days: 90, meeting_cadence: 'quarterly' } }],
    sentOut: { day: -9, reason: 'The City Attorney approved the same text for the pilot year.' },
  },
  {
    name: 'harbor-nda',
    template: 'mutual-nda',
    partner: 'harborLight',
    title: 'Confidential talks on a referral pathway',
    drafted: -62,
    open: [],
    answers: {},
    later: [],
    sentOut: { day: -26, reason: 'A standard text without changes.' },
  },
  {
    name: 'university-nda',
    template: 'mutual-nda',
    partner: 'university',
    title: 'Confidential talks on an evaluation of patrol training',
    drafted: -17,
    open: [],
    answers: { purpose: 'to plan an independent evaluation of the Department’s training for patrol officers', term_length: 'P1Y', survival_years: 5 },
    later: [],
    sentOut: { day: -11, reason: 'A standard text without changes.' },
    reopened: { day: -6, reason: 'The University asks for a term of two years.' },
  },
  {
    name: 'harbor-dsa',
    template: 'data-sharing-agreement',
    partner: 'harborLight',
    title: 'Referrals of people harmed by crime',
    drafted: -24,
    open: ['second_authority', 'approved_by', 'risk_by'],
    answers: {},
    later: [{ day: -10, answers: { retention: 'P2Y', breach_hours: 48 } }],
  },
  {
    name: 'university-dsa',
    template: 'data-sharing-agreement',
    partner: 'university',
    title: 'Totals for the evaluation of patrol training',
    drafted: -4,
    open: ['second_signatory', 'data_stewards', 'first_authority', 'second_authority', 'attest_by', 'approved_by', 'risk_by', 'finance_by'],
    answers: { has_mou: false, purpose: 'to measure whether training changes how calls about mental health end', identifiable: 'deidentified' },
    later: [],
  },
  {
    name: 'opentable-mou',
    template: 'police-nonprofit-mou',
    partner: 'openTable',
    title: 'Food and visits for families in need',
    drafted: -2,
    open: ['partner_signatory', 'measures', 'responsibilities', 'liaisons', 'referral_steps', 'contributions', 'start', 'attest_by', 'risk_by'],
    answers: {
      purpose: 'to see that a family in need is fed on the day it asks, and that officers know where to send it',
      focus: ['food', 'family support'],
      goals: ['no family is turned away for want of an address', 'officers of every shift know the nearest table'],
      services: ['food on the day of the request', 'a visit within two days where a family cannot travel'],
      population: 'families who live in Riverton and cannot buy enough food, and older people who live alone,',
      partner_mission: 'collects food that would go to waste and brings it to people who have too little',
      minors: false,
    },
    later: [],
  },
]
