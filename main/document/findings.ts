/**
 * What a careful reader would ask about beside the required elements. `clause` is the id of the clause or schedule in which it is,
 * null for the title and what stands before the first clause; `place` is that clause's number as a reference prints it.
 */
export type Finding =
  | { readonly kind: 'blank-field'; readonly question: string; readonly label: string; readonly clause: string | null; readonly place: string }
  /** A reference to a clause that is not visible with these answers. */
  | { readonly kind: 'hidden-reference'; readonly target: string; readonly clause: string | null; readonly place: string }
  /** A word written like a defined term that no visible definition explains. */
  | { readonly kind: 'undefined-term'; readonly term: string; readonly clause: string | null; readonly place: string }
  /** A definition whose term no other words use. */
  | { readonly kind: 'unused-term'; readonly term: string; readonly clause: string | null; readonly place: string }
  /** A clause edited by hand whose condition does not hold: keep or remove? */
  | { readonly kind: 'undecided-clause'; readonly clause: string; readonly place: string; readonly condition: string }

/** An agreement that should be on file between the same parties, and is. */
export interface CompanionOnFile {
  readonly id: string
  readonly says: string
  readonly agreement: string
  readonly number: string
}

/** An agreement that should be on file between the same parties and is not; the template that can be drafted with these parties filled in. */
export interface MissingCompanion {
  readonly id: string
  readonly says: string
  readonly cite: string
  readonly confidence: 'primary' | 'secondary' | 'practice'
  /** YYYY-MM-DD. */
  readonly asOf: string
  readonly template: string
  readonly templateTitle: string
}
