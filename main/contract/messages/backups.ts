/** What goes wrong with backups. */
export const backupProblems = {
  'backup-disk-full': { says: 'The disk of the backups folder {folder} is full.', remedy: 'Free some space there, keep fewer backups, or choose another folder. The backups before are as they were.' },
  'backup-folder-gone': { says: 'The backups folder {folder} cannot be reached.', remedy: 'Plug in the disk or connect to the network drive that it is on, or choose another folder in Settings. Nothing was backed up.' },
  'backup-folder-read-only': { says: 'The backups folder {folder} cannot be written to.', remedy: 'Allow your account to write there, or choose another folder in Settings. Nothing was backed up.' },
  'backup-folder-is-data': {
    says: 'The folder {folder} belongs to the data folder itself.',
    remedy: 'Choose a folder outside of {data}, on another disk if there is one, or use the data folder’s own backups folder.',
  },
  'backup-unknown': { says: 'There is no backup at {path}.', remedy: 'Name one of the list, the folder of one, or a copy of the database. Nothing was changed.' },
  'backup-foreign': { says: '{path} is no backup that Entente made.', remedy: 'Choose a folder whose name begins with “entente-” and that has a manifest.json. Nothing was changed.' },
  'backup-newer': { says: 'The backup {path} was made by a newer Entente.', remedy: 'Install the newest Entente and restore it there. Nothing was changed.' },
  'backup-damaged': { says: 'The backup {path} is damaged: {what} is missing or has changed.', remedy: 'Choose another backup. Nothing was changed.' },
  'data-being-replaced': { says: 'A backup is being restored.', remedy: 'Wait until the app has opened on it; what you typed last is in the backup that was made before.' },
  'sample-not-backed-up': { says: 'Sample data is neither backed up nor replaced by a backup.', remedy: 'Go back to your own data first. Nothing was changed.' },
} as const
