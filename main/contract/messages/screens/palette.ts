/** Search and commands, and the map of keys. */
export const paletteWords = {
  title: 'Search and commands',
  placeholder: 'Search agreements, clauses, partners, files',
  results: 'Results',
  recent: 'Recently opened',
  agreements: 'Agreements',
  organizations: 'Partners',
  contacts: 'Contacts',
  files: 'Files',
  clauses: 'Clauses',
  templates: 'Templates',
  comments: 'Comments',
  commands: 'Commands',
  none: 'Nothing is found for “{text}”.',
  noneHelp: 'Search takes the beginnings of words: a number, a title, a partner’s name.',
  noneYet: 'Nothing is found yet for “{text}”.',
  noneYetHelp: 'Your agreements are being read for the search; what is found appears here by itself.',
  reading: '{count} still to be read',
  one: '1 result',
  many: '{count} results',
  move: 'move',
  openHere: 'open',
  openInWindow: 'open in a new window',
} as const

export const keyMapWords = {
  title: 'Which keys do what?',
  help: 'All of these are in the menus too.',
  everywhere: 'Lists',
  lists: [
    { keys: ['↑', '↓'], says: 'Move from row to row' },
    { keys: ['Home'], says: 'First row' },
    { keys: ['End'], says: 'Last row' },
    { keys: ['Enter'], says: 'Open the row' },
  ],
} as const
