import { storageMessages } from './storage.ts'

/** Every expected failure: what happened, and what to do. `{name}` is a parameter. */
export const problemMessages = {
  // the connection
  'wrong-input': {
    says: 'The request “{method}” did not have the form that it must have: {what}.',
    remedy: 'Nothing was changed. If this happened in the app’s own window, restart it and report what you did.',
  },
  'no-such-method': { says: 'There is nothing called “{method}” to ask for.', remedy: 'Nothing was changed. Both programs must be of the same version.' },
  unexpected: {
    says: 'Something went wrong that the app did not expect.',
    remedy: 'What you typed is kept. Try again; if it happens again, copy the details and report them.',
  },
  cancelled: { says: 'This was cancelled.', remedy: 'Nothing was left half done. Start it again when you want it.' },
  'core-lost': {
    says: 'The part of the app that keeps your agreements stopped.',
    remedy: 'It starts again by itself; what was saved is there. Try once more in a moment.',
  },
  'core-keeps-stopping': {
    says: 'The part of the app that keeps your agreements stopped {count} times in a row.',
    remedy: 'What was saved is safe in {folder}. Restart the app; if it happens again, look into the logs folder there.',
  },

  ...storageMessages,

  // records
  'record-unknown': { says: 'There is no record {id} any more.', remedy: 'It may have been removed in another window; look at the list again.' },

  // templates and drafting
  'template-unknown': { says: 'There is no template “{template}”.', remedy: 'The templates are: {known}.' },
  'template-broken': { says: 'The template “{template}” cannot be used: {count} thing(s) in it are wrong.', remedy: 'Mend what is listed; the other templates work.' },
  'no-template-there': { says: 'There is no template in {path}.', remedy: 'Name a folder that has a template.md, or a folder of such folders.' },
  'answers-wrong': { says: '{count} answer(s) cannot be used.', remedy: 'Correct what is listed. Nothing was changed.' },
  'agreement-unknown': { says: 'There is no agreement “{agreement}”.', remedy: 'Name it by its number or id, as the list of agreements shows them.' },
  'agreement-has-no-text': {
    says: '{number} has no text of its own: it came on the partner’s paper.',
    remedy: 'Its facts and files can be changed; drafting and export need an agreement made from a template.',
  },
  'agreement-is-no-draft': { says: '{number} is {state}; its text does not change any more.', remedy: 'Make an amendment, or a new agreement from it.' },

  // files and export
  'grant-unknown': { says: 'The place for the file was not chosen in the app’s dialog.', remedy: 'Choose where to save once more.' },
  'path-not-allowed': { says: 'A window cannot name a place on the disk.', remedy: 'Choose where to save in the dialog.' },
  'path-not-absolute': { says: 'The path {path} is not complete.', remedy: 'Give the full path.' },
  'path-in-data-folder': { says: 'The path {path} is in the data folder.', remedy: 'Choose a place outside of {folder}: what is there belongs to the app.' },
  'paths-equal': { says: 'Two formats are to be written to {path}.', remedy: 'Give each a name of its own.' },
  'file-too-large': { says: 'The file {path} is larger than {limit} MB.', remedy: 'Make it smaller, or split it.' },
  'printing-failed': { says: 'The PDF could not be printed: {reason}.', remedy: 'Try again; the DOCX does not need printing. No file was changed.' },
  'printing-unavailable': {
    says: 'A PDF needs Electron to print it, and it could not be started: {reason}.',
    remedy: 'Run npm start once so that it is set up, or export DOCX or HTML, which do not need it.',
  },

  // the command line
  'command-unknown': { says: 'There is no command “{command}”.', remedy: 'The commands are: {known}.' },
  'command-misused': { says: '{what}.', remedy: 'It is used so: {usage}' },
  'answers-file-not-yaml': { says: 'The answers in {path} are not YAML: {reason}.', remedy: 'Mend line {line}; each answer is a line “question: answer”.' },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly remedy: string }>>

export type ProblemCode = keyof typeof problemMessages
