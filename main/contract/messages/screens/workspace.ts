/** The tabs of an opened agreement. */
export const tabWords = {
  tabs: 'Parts of the agreement',
  document: 'Document',
  details: 'Details',
  files: 'Files',
  history: 'History',
} as const
