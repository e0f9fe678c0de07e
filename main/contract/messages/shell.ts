/** Words of the shell itself: the system's dialogs and the menu of a text field. */
export const shellText = {
  saveAs: 'Export',
  addFiles: 'Add files',
  chooseFolder: {
    export: 'Choose a folder for the exported agreements',
    calendar: 'Choose a folder for the calendar file',
    backups: 'Choose the folder for backups',
    restore: 'Choose the folder of a backup',
  },
  saveCopy: 'Save a copy',
  format: { pdf: 'PDF document', docx: 'Word document', html: 'Web page', csv: 'Comma-separated values', ics: 'Calendar file' },
} as const

/** What stands in the notification area. */
export const trayText = {
  nothing: 'Nothing waits for you',
  one: '1 deadline waits for you',
  many: '{count} deadlines wait for you',
  open: 'Open Entente',
  snoozeAll: 'Snooze all to tomorrow',
  quit: 'Quit',
} as const
