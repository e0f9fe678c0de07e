/** What core tells every window and command, so that a change made in one shows in the others. */
export type CoreEvent =
  | { readonly kind: 'agreement-changed'; readonly agreement: string }
  | { readonly kind: 'comments-changed'; readonly agreement: string }
  /** Several at once. */
  | { readonly kind: 'agreements-changed' }
  | { readonly kind: 'organizations-changed' }
  | { readonly kind: 'views-changed' }
  | { readonly kind: 'house-style-changed' }
  | { readonly kind: 'spelling-changed' }
  | { readonly kind: 'backups-changed' }
  /** A backup takes the place of the data when core is opened again, which is now. */
  | { readonly kind: 'restored' }
  | { readonly kind: 'templates-changed' }
  /** What waits for somebody, or a deadline of one's own. */
  | { readonly kind: 'reminders-changed' }
  /** Whether a calendar file is kept, when it was written last. */
  | { readonly kind: 'calendar-file-changed' }
  /** Which days are off. */
  | { readonly kind: 'holidays-changed' }

/** How far a long call has come. */
export interface Progress {
  readonly done: number
  readonly total: number
  /** What is being done, as a sentence of the catalogue. */
  readonly says: string
}
