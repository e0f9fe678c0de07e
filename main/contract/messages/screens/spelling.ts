/** Spelling, and the person's own dictionary. */
export const spellingWords = {
  title: 'Spelling',
  check: 'Check spelling while typing',
  checkHelp: 'Marks English words that are not in the dictionary, American or British as the text says. Nothing leaves this computer.',
  own: 'Your dictionary',
  ownHelp: 'Words that are never marked. A marked word can be added from its menu.',
  noWords: 'No words yet.',
  word: 'Word to add',
  add: 'Add',
  remove: 'Take “{word}” out of the dictionary',
  removed: '“{word}” is out of your dictionary.',
  undo: 'Undo',
  wrong: 'Type one word: letters, with no space in it.',
} as const
