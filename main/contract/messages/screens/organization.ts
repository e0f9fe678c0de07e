import type { OrganizationType } from '../../../domain/organization.ts'

export const organizationTypeWords: Readonly<Record<OrganizationType, string>> = {
  'public-body': 'Public body',
  nonprofit: 'Nonprofit',
  'international-organization': 'International organization',
  company: 'Company',
  other: 'Other',
}

export const organizationWords = {
  organization: 'My organization',
  you: 'You',
  name: 'Organization name',
  nameHelp: 'The full legal name, as it prints in an agreement.',
  nameExample: 'City of Riverton',
  needsName: 'Type the name of the organization.',
  type: 'Type',
  actingThrough: 'Acting through',
  actingThroughHelp: 'The department that acts for it, if there is one.',
  actingThroughExample: 'Riverton Police Department',
  address: 'Address',
  yourName: 'Your name',
  needsYourName: 'Type your name. The history shows who did what.',
  yourTitle: 'Your title',
  yourTitleExample: 'Contracts officer',
} as const

/** The first start. */
export const firstStartWords = {
  title: 'How would you like to begin?',
  help: 'Entente keeps your agreements on this computer. It needs no account and no network.',
  who: 'Who are you drafting for?',
  whoHelp: 'This becomes the first party of every agreement.',
  ways: 'Ways to begin',
  empty: 'Start empty',
  emptyHelp: 'Name your organization, then draft a first agreement.',
  sample: 'Explore with sample data',
  sampleHelp: 'A fictional police department with 12 agreements and 9 partners. Remove it all with one click.',
  explore: 'Explore',
  /** A paper to look at, with what an interview fills in between braces. */
  paper: [
    ['1', 'Purpose', '{Riverton Police Department} and {Open Table Food Bank} work together so that a family in need is fed on the day it asks.'],
    ['2', 'Term', 'This agreement begins on {1 June 2026} and ends on {31 May 2029}. Either party may end it with {60 days’} written notice.'],
    ['3', 'What each brings', 'The Department lends {two substations} on {Tuesdays and Fridays}, and the Food Bank brings food and volunteers.'],
  ],
  kept: 'Your data will be kept in',
  style: 'How your papers look',
  styleHelp: 'Letterhead, logo, paper and numbering. It can wait: Settings has it too.',
  begin: 'Begin',
  later: 'Later',
  noun: 'noun',
  meaning: 'An understanding between two parties, and what each has promised the other.',
} as const
