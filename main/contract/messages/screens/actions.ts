import type { ActionGroup } from '../../actions/action.ts'

/** What each action is called, in menus, in the palette and on the map of keys. */
export const actionWords = {
  newAgreement: 'New agreement',
  newWindow: 'New window',
  exportPdf: 'Export as PDF…',
  exportDocx: 'Export as Word document…',
  exportHtml: 'Export as web page…',
  print: 'Print…',
  close: 'Close window',
  quit: 'Quit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pastePlain: 'Paste without formatting',
  selectAll: 'Select all',
  find: 'Find on this screen',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  appearance: 'Appearance',
  light: 'Light appearance',
  dark: 'Dark appearance',
  system: 'Appearance of the system',
  fullScreen: 'Full screen',
  search: 'Search and commands…',
  home: 'Home',
  agreements: 'Agreements',
  partners: 'Partners',
  templates: 'Templates',
  settings: 'Settings',
  back: 'Back',
  keys: 'Map of keys',
  dataFolder: 'Show the data folder',
  about: 'About Entente',
} as const

/** Names of the menus, which also group the palette and the map of keys. */
export const groupWords: Readonly<Record<ActionGroup, string>> = { file: 'File', edit: 'Edit', view: 'View', go: 'Go', help: 'Help' }
