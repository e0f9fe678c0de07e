/** Words of the shell itself: the system's dialogs and the menu of a text field. */
export const shellText = {
  saveAs: 'Export',
  addFiles: 'Add files',
  chooseFolder: { export: 'Choose a folder for the exported agreements', backups: 'Choose a folder for the backups' },
  saveCopy: 'Save a copy',
  format: { pdf: 'PDF document', docx: 'Word document', html: 'Web page', csv: 'Comma-separated values' },
} as const
