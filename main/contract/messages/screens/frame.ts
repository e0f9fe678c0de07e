/** The frame around every screen. */
export const frameWords = {
  app: 'Entente',
  windowTitle: '{screen} · Entente',
  navigation: 'Main',
  home: 'Home',
  agreements: 'Agreements',
  partners: 'Partners',
  calendar: 'Calendar',
  templates: 'Templates',
  settings: 'Settings',
  newAgreement: 'New agreement',
  kept: 'Kept on this computer',
  starting: 'Opening your agreements…',
  loading: 'Reading…',
  coreLost: 'The part of the app that keeps your agreements stopped; it is starting again. What was saved is there.',
  unsaved: 'What you typed in {name} is not saved.',
  goToUnsaved: 'Go to {name}',
  refusedTitle: 'Your agreements could not be opened',
  brokenTitle: 'Something went wrong on this screen',
  brokenSays: 'The app did not expect this, and stopped drawing the screen.',
  brokenRemedy: 'What you typed is kept. Draw it again; if it happens again, copy the details and report them.',
  drawAgain: 'Draw it again',
  noSuchPlace: 'There is nothing at this place',
  noSuchPlaceHelp: 'It may have been removed, or the address is from another version.',
  backToAgreements: 'Back to Agreements',
} as const

/** The few words that parts without a product word need. */
export const partWords = {
  copyDetails: 'Copy details',
  copied: 'Copied',
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  optional: 'optional',
  saving: 'Saving…',
  saved: 'Saved {time}',
  notSaved: 'Not saved',
  tooLong: 'At most {most} characters are kept; this has {length}.',
  none: 'none',
} as const

/** What is asked when a window closes on something that could not be saved. */
export const closeWords = {
  title: 'Close without saving?',
  says: 'What you typed in {names} is not saved. If you close this window, it is lost.',
  keepOpen: 'Keep open',
  closeAnyway: 'Close anyway',
} as const
