export const settingsWords = {
  title: 'Settings',
  about: 'About',
  version: 'Version',
  dataFolder: 'Data folder',
  dataFolderHelp: 'Everything the app keeps is in this folder. Copy it while the app is closed.',
} as const
