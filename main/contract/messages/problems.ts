import { backupProblems } from './backups.ts'
import { commentProblems } from './comments.ts'
import { lifecycleProblems } from './lifecycle.ts'
import { paperProblems } from './papers.ts'
import { renewalProblems } from './renewals.ts'
import { signingProblems } from './signing.ts'
import { storageMessages } from './storage.ts'

/** Every expected failure: what happened, and what to do. `{name}` is a parameter. */
export const problemMessages = {
  // the connection
  'wrong-input': {
    says: 'The request “{method}” did not have the form that it must have: {what}.',
    remedy: 'Nothing was changed. If this happened in the app’s own window, restart it and report what you did.',
  },
  'too-long': { says: '“{at}” is too long: at most {most} characters are kept; this has {length}.', remedy: 'Make it shorter. Nothing was changed.' },
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
  ...backupProblems,
  ...commentProblems,

  // records
  'record-unknown': { says: 'There is no record {id} any more.', remedy: 'It may have been removed in another window; look at the list again.' },

  'dictionary-full': { says: 'Your dictionary holds {most} words already, which is all that it can.', remedy: 'Take words out of it in Settings, under Spelling.' },

  // templates and drafting
  'template-unknown': { says: 'There is no template “{template}”.', remedy: 'The templates are: {known}.' },
  'template-broken': { says: 'The template “{template}” cannot be used: {count} thing(s) in it are wrong.', remedy: 'Mend what is listed; the other templates work.' },
  'no-template-there': { says: 'There is no template in {path}.', remedy: 'Name a folder that has a template.md, or a folder of such folders.' },
  'template-built-in': { says: 'The template “{template}” came with the app and does not change.', remedy: 'Copy it to your templates, and change the copy.' },
  'template-not-removed': { says: 'The template “{template}” is not in the Trash.', remedy: 'Look at the list of templates again; it may have been put back in another window.' },
  'template-changed-meanwhile': { says: 'The template “{template}” was changed meanwhile, in another window or another program.', remedy: 'Nothing was overwritten. Take the other text, or keep yours over it.' },
  'template-renamed-inside': { says: 'The text calls itself “{inside}”, and the template is “{template}”.', remedy: 'Write id: {template} in its first lines; the title is what people read.' },
  'review-date-ahead': { says: 'A review on {on} has not taken place yet.', remedy: 'Give the day on which counsel reviewed the text.' },
  'answers-wrong': { says: '{count} answer(s) cannot be used.', remedy: 'Correct what is listed. Nothing was changed.' },
  'agreement-unknown': { says: 'There is no agreement “{agreement}”.', remedy: 'Name it by its number or id, as the list of agreements shows them.' },
  'end-before-start': { says: 'The term ends on {end}, before it begins on {start}.', remedy: 'Correct one of the two dates.' },
  'day-unlikely': { says: 'The year {year} is no year of an agreement: it would be long over, or nobody would live to see it.', remedy: 'Type a year from {first} to {last}; outside of them a day is nearly always mistyped.' },
  'length-unlikely': { says: 'A length of {length} is longer than any agreement lasts.', remedy: 'Type at most {most} years, or leave it open when it has no end.' },
  'notice-longer-than-term': { says: 'A notice of {notice} is longer than the term itself.', remedy: 'Correct the notice, or how long the term is. Nothing was changed.' },
  'cap-before-end': { says: 'No renewal is to go past {cap}, but the term itself ends on {end}.', remedy: 'Correct one of the two days. Nothing was changed.' },
  'review-before-start': { says: 'A review {days} before the end would be due before the term has begun.', remedy: 'Shorten the time before the end, or lengthen the term. Nothing was changed.' },
  'review-after-end': { says: 'The review on {review} is after the end of the term, {end}.', remedy: 'Correct one of the two days. Nothing was changed.' },
  'agreement-in-trash': { says: '{number} is in the Trash.', remedy: 'Put it back first: Agreements, then Trash.' },
  'agreement-has-no-text': {
    says: '{number} has no text of its own: it came on the partner’s paper.',
    remedy: 'Its facts and files can be changed; drafting and export need an agreement made from a template.',
  },
  'agreement-frozen-with-text': { says: '{number} has a text of ours, which is frozen as it goes out and opened as it comes back.', remedy: 'Finalise or reopen it in its Document.' },
  'agreement-has-text': { says: 'The facts of {number} follow the answers of its interview.', remedy: 'Change the answer in its Document; the fact follows.' },
  'signatory-without-party': { says: '{name} signs for a party that {number} does not have.', remedy: 'Choose one of its parties. Nothing was changed.' },
  'day-unclear': { says: '“{day}” is no day.', remedy: 'Give it as year, month and day, such as 2027-06-30.' },
  'duration-unclear': { says: '“{length}” is no length of time.', remedy: 'Give years, months, weeks or days, such as P2Y. Nothing was changed.' },
  'no-calendar-file': { says: 'No calendar file is kept.', remedy: 'Choose a folder for it in Settings first.' },
  'holidays-unknown': { says: 'No public holidays are known for “{place}”.', remedy: 'Choose a country and a region from the list. Nothing was changed.' },
  'own-holidays-full': { says: 'At most {most} days off of your own can be kept.', remedy: 'Remove past ones first. Nothing was added.' },
  'agreement-is-no-draft': { says: '{number} is {state}; its text does not change any more.', remedy: 'Make an amendment, or a new agreement from it.' },
  'agreement-out-for-signature': {
    says: '{number} is out for signature: its text and its title are final.',
    remedy: 'Reopen it first, which takes it back to a draft (on the command line: reopen {number} --reason …).',
  },

  // changes by hand
  'clause-unknown': { says: 'The text has no clause “{clause}”.', remedy: 'It may have been taken out in another window; the text is shown as it is now.' },
  'clause-without-original': { says: 'The clause “{clause}” was added by hand: there are no words that it began with.', remedy: 'Change its words, or take it out.' },
  'clause-too-deep': { says: 'The clause “{clause}” would stand deeper than the four levels that are numbered.', remedy: 'Put it on a higher level, or take out a level within it.' },
  'clause-into-itself': { says: 'The clause “{clause}” cannot stand within itself.', remedy: 'Choose a place outside of it.' },
  'clause-in-repetition': { says: 'The clause “{clause}” is there once for each item of a list, and cannot leave or enter such a list.', remedy: 'Move it within its list, or add a clause of your own.' },
  'clause-empty': { says: 'The clause “{clause}” would have no words.', remedy: 'Write what it says, or take it out.' },
  'id-taken': { says: 'Something else in the text is called “{id}” already.', remedy: 'Nothing was changed. Try again; if it happens again, copy the details and report them.' },
  'content-wrong': { says: 'The words of “{clause}” are not built as a text is: {message}', remedy: 'Nothing was changed. Take out what you put in last and try again.' },
  'requirement-unknown': { says: '{number} is not asked for an element “{requirement}”.', remedy: 'The elements that it is asked for are: {known}.' },
  'nothing-to-confirm': {
    says: 'Nobody needs to confirm “{requirement}”: it is {state}.',
    remedy: 'Only what stands in a clause that was edited by hand is confirmed by a person; what is missing is written first.',
  },

  // companions
  'companion-unknown': { says: '{number} does not ask for another agreement “{companion}” as it stands.', remedy: 'Look at its checks: they name what should be beside it.' },
  'companion-on-file': { says: 'What “{companion}” asks for is on file already: {other}.', remedy: 'Open that agreement; to make another one, draft it from its template.' },

  // finalising
  'review-skip-needs-reason': {
    says: '{number} is a draft that nobody has reviewed.',
    remedy: 'Say why its review is skipped (on the command line: --skip-review REASON). The reason is kept in its history.',
  },
  'agreement-in-review': { says: '{number} is in review.', remedy: 'It can be finalised when it is approved.' },
  'agreement-already-final': { says: '{number} is {state}: its text is final already.', remedy: 'Export it to send it out; reopen it to change it while nobody has signed.' },
  'agreement-not-out': { says: '{number} is {state}.', remedy: 'Only an agreement that is out for signature can be reopened.' },
  'clauses-undecided': {
    says: '{count} clause(s) were edited by hand, and their condition does not hold: nobody has said whether they stay.',
    remedy: 'Keep or remove each of them in the text, then finalise again. Nothing was changed.',
  },
  'checks-open': {
    says: '{count} element(s) that a primary source requires are missing or not confirmed.',
    remedy: 'Complete or confirm each of them, or override it with a reason (on the command line: --override REQUIREMENT=REASON). Nothing was changed.',
  },
  'overrides-idle': { says: '{count} override(s) are of nothing that stops this agreement.', remedy: 'Take them out: an override without need would stand in the history. Nothing was changed.' },

  // review, signature, term
  ...lifecycleProblems,

  // papers about another agreement
  ...paperProblems,
  ...renewalProblems,

  // signing
  ...signingProblems,

  // house style
  'logo-not-an-image': {
    says: 'The logo is neither a PNG nor a JPEG picture.',
    remedy: 'Save it as PNG or JPEG in a picture program and choose that file; another name does not change what is in a file.',
  },
  'logo-too-large': { says: 'The logo has {size} MB; at most {limit} MB can be used.', remedy: 'Save it with fewer pixels: 1,000 across are plenty for print.' },
  'logo-too-many-pixels': { says: 'The logo is {width} by {height} pixels; each side may have from 1 to {limit}.', remedy: 'Save it with fewer pixels: 1,000 across are plenty for print.' },
  'logo-damaged': { says: 'The logo is a {kind} file that is damaged: {why}.', remedy: 'Open it in a picture program, save it anew, and choose that file.' },

  // reminders
  'reminder-gone': { says: 'This deadline is not there any more.', remedy: 'Its agreement was changed, or it was removed; look at the list again.' },
  'snooze-not-later': { says: '{until} is not after today.', remedy: 'Choose a later day. Nothing was changed.' },
  'snooze-past-deadline': { says: 'That is after the deadline, {date}.', remedy: 'Choose the day itself or an earlier one, or mark it as done. Nothing was changed.' },

  // files and export
  'grant-unknown': { says: 'The place for the file was not chosen in the app’s dialog.', remedy: 'Choose where to save once more.' },
  'path-not-allowed': { says: 'A window cannot name a place on the disk.', remedy: 'Choose where to save in the dialog.' },
  'path-not-absolute': { says: 'The path {path} is not complete.', remedy: 'Give the full path.' },
  'path-in-data-folder': { says: 'The path {path} is in the data folder.', remedy: 'Choose a place outside of {folder}: what is there belongs to the app.' },
  'paths-equal': { says: 'Two formats are to be written to {path}.', remedy: 'Give each a name of its own.' },
  'file-not-text': { says: '{name} is no plain text.', remedy: 'Save a copy of it and open that in its own program.' },
  'text-too-large': { says: '{name} has more than {limit} MB of text: too much to be shown here.', remedy: 'Save a copy of it and open that in its own program.' },
  'picture-too-large': { says: '{name} is a picture of more than {limit} MB: too much to be shown here.', remedy: 'Save a copy of it and open that in its own program.' },
  'file-not-removed': { says: 'This file is on its agreement already, or is not known any more.', remedy: 'Look at the list of its files.' },
  'sample-not-here': { says: 'This folder is not for sample data.', remedy: 'Explore the sample data from Settings; your own data is left as it is.' },
  'file-too-large': { says: 'The file {path} is larger than {limit} MB.', remedy: 'Make it smaller, or split it.' },
  'printing-failed': { says: 'The PDF could not be printed: {reason}.', remedy: 'Try again; the DOCX does not need printing. No file was changed.' },
  'no-pdf-program': { says: 'No program on this computer opens PDF documents.', remedy: 'Export the agreement as PDF and print it elsewhere, or install a program for PDF.' },
  'printing-unavailable': {
    says: 'A PDF needs Electron to print it, and it could not be started: {reason}.',
    remedy: 'Run npm start once so that it is set up, or export DOCX or HTML, which do not need it.',
  },

  // the command line
  'variable-empty': { says: 'The variable {variable} is not set, or is empty.', remedy: 'Put the passphrase into it, and name it after --passphrase-env.' },
  'command-unknown': { says: 'There is no command “{command}”.', remedy: 'The commands are: {known}.' },
  'command-misused': { says: '{what}.', remedy: 'It is used so: {usage}' },
  'answers-file-not-yaml': { says: 'The answers in {path} are not YAML: {reason}.', remedy: 'Mend line {line}; each answer is a line “question: answer”.' },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly remedy: string }>>

export type ProblemCode = keyof typeof problemMessages
