/** The pages of an agreement as an export writes them. */
export const previewWords = {
  preview: 'Preview',
  title: 'Pages of {number}',
  preparing: 'Preparing the pages…',
  progressOf: 'Progress of the preview',
  fresh: 'These are the pages that Export PDF writes.',
  stale: 'The text has changed since.',
  stopped: 'The preview was stopped.',
  stoppedHelp: 'The text itself is as you left it.',
  refresh: 'Prepare again',
  print: 'Print…',
  close: 'Close the preview',
  noViewer: 'The pages cannot be shown here. Export the PDF and open it in another program.',
} as const
