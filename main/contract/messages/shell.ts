/** Words of the shell itself: menus and the system's dialogs. */
export const shellText = {
  saveAs: 'Export',
  format: { pdf: 'PDF document', docx: 'Word document', html: 'Web page' },
  newWindow: 'New window',
  file: 'File',
  view: 'View',
} as const
