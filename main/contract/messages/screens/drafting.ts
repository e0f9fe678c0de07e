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
  rowUp: 'Move row {row} up',
  rowDown: 'Move row {row} down',
  rowRemoved: 'Row {row} removed.',
  undoRow: 'Undo',
  openWide: 'Open wide',
  gridKeys: 'Tab and arrows move on, Enter adds a row, Alt with the arrows moves it. Shift with the arrows chooses cells to copy; cells of a spreadsheet can be pasted.',
  total: 'Total',
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
  keys: 'Arrows up and down go from clause to clause, right and left through fields and references. Enter edits a clause.',
  goesTo: 'Answers “{question}”',
  refersTo: 'Go to {number}',
} as const

/** A table of the interview where it stands on the paper. */
export const paperTableWords = {
  edit: 'Edit the table “{question}”',
  done: 'Done',
  keys: 'Escape ends it.',
} as const

export const checksWords = {
  title: 'Checks',
  missing: 'Missing: {says}',
  present: 'Present.',
  goToQuestion: 'Go to the question',
  asOf: 'Rules as of {date}',
  practice: 'Good practice, not law',
  secondary: 'from a secondary source',
} as const

/** Changing the text by hand, on the paper and beside it. */
export const clauseWords = {
  toolbar: 'Text tools',
  hint: 'Choose a clause to change its words.',
  clause: 'Clause {number}',
  newClause: 'New clause',
  edited: 'Edited by hand, differs from the library',
  added: 'Added by hand',
  question: 'Its condition no longer holds. Keep or remove?',
  keep: 'Keep',
  remove: 'Remove',
  edit: 'Edit words',
  addAfter: 'Add a clause after',
  more: 'More for this clause',
  compare: 'Compare',
  compareHint: 'Compare with library words',
  restore: 'Restore library words',
  removeClause: 'Remove clause',
  up: 'Move up',
  down: 'Move down',
  promote: 'Promote one level',
  demote: 'Demote one level',
  putBack: 'Put back',
  removedTitle: 'Removed clauses',
  untitled: 'A clause without a heading',
  fromLibrary: 'Library words, version {version}',
  fromTemplate: 'Words of the template, version {version}',
  byHand: 'Changed by hand. Answers still fill its fields.',
  ownWords: 'A clause of your own.',
  forEachParty: 'These words stand once for each party. What you change here changes for all of them.',
  forEachEntry: 'These words stand once for each entry of “{question}”. What you change here changes for all of them.',
  close: 'Close this clause',
  changed: '{clause} changed.',
  addedClause: 'Clause added.',
  removed: '{clause} removed.',
  restored: '{clause} has its library words again.',
  moved: '{clause} is {now} now.',
  movedAlike: '{clause} has another place now.',
  drag: 'Drag {clause}',
  kept: '{clause} stays.',
  back: 'Clause put back.',
  undo: 'Undo',
  undone: 'The last change of the text was taken back.',
  dropped: 'What you typed into the clause was dropped.',
  putTyped: 'Put it back',
  compareTitle: 'What differs from the library?',
  compareHelp: 'Words that were taken out are crossed out; words that were added are underlined.',
  same: 'The words are those of the library.',
  noOriginal: 'This clause was added by hand. The library has no words for it.',
} as const

/** Moving a clause with the pointer. */
export const dropWords = {
  hint: 'Drag to move, or Alt+Shift with the arrow keys',
  escape: 'Esc leaves it where it is.',
  stays: 'Nothing was moved.',
  refused: {
    'clause-too-deep': 'It would stand deeper than the four levels that are numbered.',
    'clause-into-itself': 'A clause cannot stand within itself.',
    'clause-in-repetition': 'Clauses that are there once for each of several stay together.',
  },
} as const

/** What an answer did to the text. */
export const effectWords = {
  because: 'Just added, because you answered “{answer}” to “{question}”',
  undo: 'Undo',
  undoLabel: 'Undo the answer that added {place}',
  adds: 'Adds {places}',
  takes: 'Takes out {places}',
  more: '{count} more',
} as const

/** The editor of one clause. */
export const editorWords = {
  label: 'Words of clause {number}',
  newLabel: 'Words of the new clause',
  headingHint: 'Heading, optional',
  wordsHint: 'Words of the clause',
  bold: 'Bold (Ctrl B)',
  italic: 'Italic (Ctrl I)',
  bullets: 'Bulleted list',
  letters: 'Lettered list',
  field: 'Field',
  fieldTitle: 'Insert a field',
  fieldSearch: 'Find a question',
  reference: 'Reference',
  referenceTitle: 'Insert a reference',
  referenceSearch: 'Find a clause, schedule or definition',
  nothingFound: 'Nothing is called that.',
  cancel: 'Cancel',
  done: 'Done',
  doneKeys: 'Done (Ctrl Enter)',
  aboutField: 'Field: the answer to “{question}”',
  aboutReference: 'Reference that follows its clause',
  aboutKeptWords: 'Words with a condition: they stay as they are',
  aboutKeptBlock: 'Stays as it is; it is changed on its own',
  keptTable: 'Table',
  keptSignatures: 'Signature blocks',
  keptRows: 'Table that the interview fills',
  keptEach: 'A passage that is there once for each of several',
  keptClause: 'Clause {number}: {words}',
  keptHidden: 'Words that these answers do not show',
  conditional: 'Words with a condition, left out by these answers',
  part: '{question}: {part}',
  conflictSays: 'Your words are still in the editor. Say whose words the clause is to have; the others can be had back with Undo.',
  conflictRemedy: 'Use my words',
  conflictTheirs: 'Use theirs',
} as const

/** What is pasted into a clause, and what a clause cannot hold of it. */
export const pasteWords = {
  pictures: 'Pictures were left out: a clause holds words only. Add them under Files.',
  notes: 'Footnotes were left out. Write into the clause what they say.',
  comments: 'Comments were left out.',
  deletions: 'Tracked changes came in as accepted: words that were deleted are left out.',
  tables: 'A table came in as lines of words, one for each row.',
  tooMuch: 'Nothing was pasted: about {pages} pages are too much for one clause, and the clause is as it was. Paste one clause after the other, at most 20 pages at a time, or add the document under Files.',
  onlyFiles: 'Nothing was pasted: a clause holds words only. Add pictures and files under Files.',
} as const

/** Parts of an answer that a field can print. */
export const fieldPartWords: Readonly<Record<string, string>> = {
  name: 'legal name',
  full_name: 'full name with its department',
  acting_through: 'acting through',
  address: 'address',
  short_name: 'short name',
  title: 'title',
  authority: 'authority to sign',
}

/** The checks beside the paper; what a finding says stands in `checking`. */
export const checkListWords = {
  confirm: 'To be confirmed: {says}',
  confirmHelp: 'Words in or around clause {number} were changed by hand. Read them: is this still there?',
  confirmHelpPlain: 'Its clause was changed by hand. Read it: is this still there?',
  confirmAction: 'Confirm',
  goToClause: 'Go to the clause',
  confirmedBy: 'Confirmed by {by}, {when}',
  takeBack: 'Take back',
  showPresent: 'Show the {count} that are present',
  hidePresent: 'Hide those that are present',
  asOf: 'as of {date}',
  undecided: 'Clauses to decide on',
  companions: 'Agreements beside this one',
  draftIt: 'Draft it',
  drafted: '{number} is drafted, with the same parties.',
  open: 'Open {number}',
  blanks: 'Blank fields',
  blankCount: '{count} in the text',
  blankIn: 'in {places}',
  references: 'References to what is not there',
  undefined: 'Terms without a definition',
  unused: 'Definitions that nothing uses',
  clause: 'clause {place}',
  nothingTitle: 'Nothing left to ask about',
  nothingHelp: 'Every element is there, no field is blank, and every reference and term leads somewhere.',
} as const
