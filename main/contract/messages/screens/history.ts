import type { HistoryKind } from '../trail.ts'

/** The History tab. */
export const historyTabWords = {
  title: 'History',
  filter: 'Show',
  all: 'Everything',
  intact: 'History is intact',
  intactHelp: 'All {rows} entries are as the app wrote them.',
  oneIntact: 'The one entry is as the app wrote it.',
  notIntact: 'This history was changed outside the app',
  notIntactRemedy: 'Compare it with a backup made before, and ask who works on this computer. Entente goes on; what is wrong stays named here.',
  checking: 'Checking the history…',
  checkAll: 'Check everything',
  checkAllHelp: 'Reads the history of all agreements, which also shows whether the latest entries were cut off.',
  allIntact: 'All {rows} entries of this data folder are intact.',
  allWrong: 'Of all {rows} entries, these are not as the app wrote them:',
  copy: 'Copy as text',
  who: 'by {who}',
  was: 'before: {from}',
  nothing: 'nothing',
  showChanges: 'Show {count} values',
  earlier: 'Show earlier entries',
  none: 'Nothing of this kind has happened yet.',
  noneOfKind: 'No entry is about this.',
  textLine: '{time} {who}: {says}',
  textChange: '    {what}: {from} → {to}',
} as const

export const historyKindWords: Readonly<Record<HistoryKind, string>> = {
  text: 'Text',
  facts: 'Facts',
  checks: 'Checks',
  versions: 'Versions and what went out',
  comments: 'Comments',
  files: 'Files',
  review: 'Reviews and approvals',
  record: 'Record',
}
