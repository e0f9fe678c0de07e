/** The Document tab: the interview, the paper and the checks. */
export const interviewWords = {
  title: 'Interview',
  answered: '{done} of {total} answered',
  groupAnswered: '{done} of {total}',
  isAnswered: 'Answered',
  isOpen: 'Open',
  next: 'Next open question',
  allDone: 'Every required question is answered.',
  yes: 'Yes',
  no: 'No',
  choose: 'Choose',
  onePerLine: 'One on each line.',
  needsNumber: 'Type a number in figures, like {example}.',
  needsMoney: 'Type an amount in figures, like {example}.',
  needsDate: 'Type a day, like 30 jun 2027, 2027-06-30 or +3y.',
  dateTwoWays: 'This can be read in two ways. Type the month as a word, like {example}.',
  noSuchDay: 'There is no such day. Look at the day and the month.',
  needsDuration: 'Type a length of time, like 2 years, 18 months or 90 days.',
  inWords: 'In words: {words}',
  addRow: 'Add a row',
  removeRow: 'Remove row {row}',
  cell: '{column}, row {row}',
} as const

export const partyWords = {
  name: 'Legal name',
  type: 'Type',
  actingThrough: 'Acting through',
  address: 'Address',
  shortName: 'Short name in the agreement',
} as const

export const signatoryWords = {
  name: 'Name',
  title: 'Title',
  authority: 'Authority to sign',
  authorityExample: 'Resolution R-2026-114',
} as const

export const paperWords = {
  title: 'Paper',
  goesTo: 'Answers “{question}”',
  refersTo: 'Go to {number}',
} as const

export const checksWords = {
  title: 'Checks',
  summary: '{present} of {required} required elements present',
  nothing: 'This template asks for no elements.',
  missing: 'Missing: {says}',
  present: 'Present.',
  goToQuestion: 'Go to the question',
  asOf: 'Rules as of {date}',
  practice: 'Good practice, not law',
  secondary: 'from a secondary source',
} as const
