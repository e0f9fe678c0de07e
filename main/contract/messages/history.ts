/** What was done to a clause by hand, for the history of an agreement. `{clause}` is its heading, or its id when it has none. */
export const clauseHistory = {
  added: '“{clause}” was added by hand.',
  words: 'The words of “{clause}” were changed by hand.',
  restored: '“{clause}” got its original words back.',
  removed: '“{clause}” was taken out by hand.',
  'put-back': '“{clause}” was put back.',
  kept: '“{clause}” was kept though its condition does not hold.',
  'decided-remove': '“{clause}” goes while its condition does not hold.',
  'decision-taken-back': 'Whether “{clause}” stays is open again.',
  gone: '“{clause}” is in the text no more.',
  moved: '“{clause}” was moved.',
} as const
