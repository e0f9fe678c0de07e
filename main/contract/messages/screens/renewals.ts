import type { RenewalChoice, RenewalEntry, RenewalOutcome } from '../../../domain/rollover/rollover.ts'

/** The three ways to decide about a renewal that comes by itself. */
export const renewalChoiceWords: Readonly<Record<RenewalChoice, { readonly name: string; readonly help: string; readonly late: string }>> = {
  keep: { name: 'Keep it', help: 'It renews by itself. The reminder of the notice is done.', late: 'It goes on. The next renewal is asked about in its time.' },
  renegotiate: { name: 'Renegotiate', help: 'The parties agree on other terms. The deadline for notice stays.', late: 'The parties agree on other terms.' },
  notice: { name: 'Give notice', help: 'The letter is drafted from the agreement. The deadline stays until notice is given.', late: 'The letter is drafted from the agreement, for the next day on which it can end.' },
}

/** An entry about a renewal. `{renews}`, `{date}`: days; `{by}`: a person. */
export const renewalEntrySays: Readonly<Record<RenewalEntry['entry'], string>> = {
  keep: 'Keep: may renew on {renews}',
  renegotiate: 'Renegotiate before {renews}',
  notice: 'Give notice against {renews}',
  'taken-back': 'Decision about {renews} taken back',
  undecided: 'Undecided: renewal of {renews}',
  'not-given': 'Notice not given: renewal of {renews}',
}

/** The band of an agreement, the section of its details and the dialog about renewals that come by themselves. */
export const renewalWords = {
  band: 'Renewal',
  asks: 'It renews by itself on {renews}. Decide by {day} whether it may: after that no notice stops it.',
  unread: {
    undecided: 'Nobody decided about its renewal on {renews}, and the last day for notice, {day}, is past.',
    'not-given': 'Notice against its renewal on {renews} was decided and not given by {day}.',
  } satisfies Record<RenewalOutcome, string>,
  unreadMany: '{count} renewals were left undecided, the last that of {renews}.',
  decide: 'Decide…',
  answer: 'Say what is to be done…',
  change: 'Change the decision…',
  title: 'What becomes of the renewal on {renews}?',
  lateTitle: 'What is to be done now?',
  says: 'Who decided, when and on what grounds stays in the history. It can be changed until {day}.',
  lateSays: 'The last day for notice was {day}. What you say here answers for every renewal that came without a decision.',
  choice: 'Decision',
  grounds: 'Grounds',
  groundsHelp: 'For example: the program works, and the council approved the budget.',
  needsGrounds: 'Type on what grounds, in three letters or more. They stay in the history.',
  needsChoice: 'Choose one of the three.',
  letter: 'Draft the letter of renewal now',
  letterHelp: 'An amendment is begun under More actions.',
  verb: 'Record decision',
  open: 'Open the letter',
  undo: 'Undo',
  takenBack: 'The decision is taken back.',

  section: 'Renewals',
  help: 'It renews by itself. Each renewal is decided, or noted as undecided.',
  next: 'Renews on {renews}',
  lastDay: 'Last day for notice: {day}',
  asksFrom: 'A decision is asked from {day} on.',
  waits: 'Nobody has decided.',
  noneComing: 'No further renewal comes by itself.',
  unreadHead: 'Without a decision: {count}',
  by: '{by}, {date}',
  noted: 'Noted on {date}',
  superseded: 'superseded',
} as const
