import type { PaperKind } from '../../domain/paper.ts'

/** Words that papers are drafted with. */
export const paperParts = {
  /** The ways of service that a clause on notices may name, the one that proves most first. */
  services: ['certified mail', 'registered mail', 'recorded delivery', 'a courier that records delivery', 'courier', 'hand', 'first-class mail', 'mail', 'email'],
  counted: 'The agreement asks for notice of {units}. Counted from the day of this letter, {letter}, the last day is {day}.',
} as const

/** What a paper is, as it stands in a list. */
export const paperKindWords: Readonly<Record<PaperKind, string>> = {
  amendment: 'Amendment',
  renewal: 'Renewal',
  option: 'Option exercised',
  notice: 'Notice of non-renewal',
  termination: 'Notice of termination',
}

/** What the version of a text is called that an amendment changed. */
export const amendedLabel = 'As amended by {number}, {date}'

export const paperSentences = {
  'paper.begun': { kind: 'facts', says: '{what} {number} was drafted from it.' },
  'paper.drafted-from': { kind: 'facts', says: '{what}, drafted from {parent}.' },
  'paper.took-effect': { kind: 'record', says: '{what} {number} took effect on {day}.{changes}' },
} as const

/** What took effect, as it stands behind the sentence. */
export const effectWords = {
  end: ' The last day is {date} now.',
  notice: ' Notice is {days} days now.',
  amount: ' The amount for {what} is {amount} now.',
  sections: ' Replaced: {sections}.',
  renewed: ' The term runs until {date} now.',
  option: ' The option is exercised.',
  notRenewed: ' It is not renewed.',
  ends: ' Its last day is {date}.',
  breach: ' The time to cure the breach runs.',
} as const

export const paperProblems = {
  'paper-needs-force': { says: '{number} is {state}.', remedy: 'Only an agreement that all parties have signed is amended, renewed or given notice of. A draft is simply changed.' },
  'paper-of-paper': { says: '{number} changes {parent} and is no agreement of its own.', remedy: 'Begin the paper from {parent}.' },
  'paper-without-changes': { says: 'The amendment would change nothing.', remedy: 'Choose a clause and write its new words, or change the last day or the notice.' },
  'paper-clause-unknown': { says: 'The text of {number} has no clause “{clause}”.', remedy: 'Choose a clause of its text as it reads now.' },
  'paper-clause-twice': { says: '{section} is chosen twice.', remedy: 'Write its new words once. Nothing was changed.' },
  'amended-end-before-start': { says: 'The new last day {end} is before the term begins on {start}.', remedy: 'Choose a later day.' },
} as const
