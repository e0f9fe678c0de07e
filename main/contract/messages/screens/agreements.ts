import type { AgreementState } from '../../../domain/agreement.ts'

export const stateWords: Readonly<Record<AgreementState, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  'out-for-signature': 'Out for signature',
  executed: 'Executed',
  active: 'Active',
  ended: 'Ended',
}

/** The list of agreements, and the head of one of them. */
export const agreementsWords = {
  title: 'Agreements',
  table: 'Agreements, the one changed last first',
  number: 'Number',
  name: 'Title',
  parties: 'Parties',
  state: 'State',
  ends: 'Ends',
  changed: 'Changed',
  one: '1 agreement',
  many: '{total} agreements',
  some: 'The {shown} changed last of {total} agreements',
  keys: 'Arrow keys move, Enter opens',
  emptyTitle: 'No agreements yet',
  emptyHelp: 'Begin with a template, for example a mutual non-disclosure agreement. You answer questions and watch the text take shape.',
  draftFirst: 'Draft the first one',
  back: 'Back to Agreements',
  rename: 'Change the title',
  titleLabel: 'Title',
  titleMissing: 'An agreement needs a title. Type one.',
} as const

/** The dialog that begins an agreement. */
export const newAgreementWords = {
  title: 'Which agreement would you like to draft?',
  template: 'Template',
  titleLabel: 'Title',
  titleHelp: 'Without one, it takes the title of the template.',
  answers: 'Answers',
  empty: 'Start empty',
  emptyHelp: 'Only what is known of your organization is filled in; the rest you answer.',
  example: 'Fill in the example',
  exampleHelp: 'The answers of a made-up case, to look around with.',
  create: 'Draft agreement',
  noTemplates: 'No template can be used.',
  broken: 'Templates that cannot be used',
  place: '{file}, line {line}',
} as const
