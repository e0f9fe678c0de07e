import type { ExportFormat } from '../../exporting.ts'

export const formatWords: Readonly<Record<ExportFormat, { readonly name: string; readonly help: string }>> = {
  pdf: { name: 'PDF', help: 'To read and to print' },
  docx: { name: 'Word (DOCX)', help: 'To edit in a word processor' },
  html: { name: 'Web page (HTML)', help: 'One file for any browser' },
}

export const exportingWords = {
  export: 'Export',
  exporting: 'Exporting {name}',
  cancelling: 'Cancelling…',
  progress: '{done} of {total}',
  cancelled: 'The export was cancelled. No file was written.',
  done: 'Exported {name}',
  exportingTo: 'Exporting into {name}',
  manyDone: '{done} of {total} agreements exported into {name}: {files} files.',
  manyCancelled: 'The export was cancelled. What was finished is in the folder; nothing is there by half.',
  manyCopied: '{count} have no text of their own: their files were copied.',
  manyEmpty: '{count} with neither text nor files',
  manyFailed: '{count} not exported',
  copyList: 'Copy the list',
  showInFolder: 'Show in folder',
  progressOf: 'Progress of the export',
} as const
