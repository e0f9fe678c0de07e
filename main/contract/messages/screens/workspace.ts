/** The tabs of an opened agreement. */
export const tabWords = {
  tabs: 'Parts of the agreement',
  document: 'Document',
  details: 'Details',
  files: 'Files',
  history: 'History',
} as const

/** Finding words in the text of an agreement. */
export const findWords = {
  label: 'Find in the text',
  none: 'Not found',
  count: '{at} of {count}',
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
} as const
