import type { RenewalChoice, RenewalEntry } from '../../domain/rollover/rollover.ts'

/** What happened about a renewal, as the history says it. `{renews}`, `{last}`: long dates. `{letter}`: `renewalParts.letter`, or nothing. */
export const renewalSentences = {
  'renewal.decided-keep': { kind: 'record', says: 'Decided for the renewal on {renews}: keep, it may renew. “{grounds}”' },
  'renewal.decided-renegotiate': { kind: 'record', says: 'Decided for the renewal on {renews}: renegotiate. “{grounds}”{letter}' },
  'renewal.decided-notice': { kind: 'record', says: 'Decided for the renewal on {renews}: give notice. “{grounds}”{letter}' },
  'renewal.decision-taken-back': { kind: 'record', says: 'The decision for the renewal on {renews} was taken back.' },
  'renewal.undecided': { kind: 'record', says: 'Undecided: the last day for notice against the renewal on {renews} was {last}, and no decision is on record.' },
  'renewal.not-given': { kind: 'record', says: 'Notice against the renewal on {renews} was decided and not given by its last day, {last}.' },
} as const

export const renewalParts = { letter: ' Letter: {number}.' } as const

export const renewalProblems = {
  'no-renewal-coming': { says: 'No renewal of {number} comes by itself that a notice could still stop.', remedy: 'Nothing needs to be decided. Its term stands in its Details.' },
  'renewal-unknown': { says: '{number} does not renew on {day}.', remedy: 'Look at its renewals in its Details; its term may have been changed meanwhile.' },
  'renewal-too-late': { says: 'The last day for notice against this renewal of {number} was {day}: what was decided by then stands.', remedy: 'Decide about the next renewal, or amend or terminate the agreement.' },
  'renewal-needs-grounds': { says: 'Nothing says on what grounds that is decided.', remedy: 'Say why, in three letters or more (on the command line: decide {number} {choice} --grounds …). The grounds are kept in the history.' },
  'renewal-not-decided': { says: 'Nothing is decided about the renewal of {number} on {day}.', remedy: 'Nothing was changed.' },
} as const

/** What was decided, as a toast and the command line say it. */
export const decidedWords: Readonly<Record<RenewalChoice | 'letter', string>> = {
  keep: '{number} may renew on {day}.',
  renegotiate: '{number} is renegotiated before it renews on {day}.',
  notice: '{number} is given notice before it renews on {day}. The deadline stays until the notice is given.',
  letter: 'The letter {number} is drafted.',
}

/** What an entry about a renewal is called. */
export const renewalEntryWords: Readonly<Record<RenewalEntry['entry'], string>> = {
  keep: 'Keep',
  renegotiate: 'Renegotiate',
  notice: 'Give notice',
  'taken-back': 'Taken back',
  undecided: 'Undecided',
  'not-given': 'Notice not given',
}
