import type { PaperKind } from '../../../domain/paper.ts'

/** How the paper is asked for in the menu of the agreement that it is about. */
export const paperActionWords: Readonly<Record<PaperKind, string>> = {
  amendment: 'Amend…',
  renewal: 'Renew…',
  option: 'Exercise option…',
  notice: 'Give notice of non-renewal…',
  termination: 'Give notice of termination…',
}

/** The dialog that begins an amendment, and the family of an agreement. */
export const paperWords = {
  begun: '{number} is drafted. It changes {parent} once it is signed and in force.',
  letterBegun: 'The letter {number} is drafted. Nothing is sent until you send it.',
  amendTitle: 'What does the amendment change?',
  amendSays: 'Entente drafts it with the old and the new words. {number} stays as it is until the amendment is signed and in force.',
  addClause: 'Replace a clause',
  searchClause: 'Number or heading of the clause',
  noClause: 'No clause fits.',
  nowReads: 'It reads now',
  newWords: 'New words of {section}',
  needsWords: 'Write the new words, or take the clause out.',
  sameWords: 'These are the words that it has. Change them, or take the clause out.',
  removeClause: 'Leave {section} as it is',
  newEnd: 'New last day',
  newNotice: 'New notice, in days',
  needsDays: 'Type a number of days from 1 to 3650.',
  needsChange: 'Choose a clause, or type a new last day or a new notice.',
  draftAmendment: 'Draft amendment',
  family: 'Family',
  familyHelp: 'The agreement with its amendments, renewals and letters, in the order of their days.',
  original: 'Agreement',
  here: 'this one',
  begunOn: 'begun {date}',
  inForceFrom: 'from {date}',
  takenFrom: 'in effect from {date}',
} as const
