/** What the version of a final text is called. `{date}`: a long date. */
export const finalLabel = 'Final text, {date}'

/** The single things that stop an agreement from being finalised. */
export const finalisingItems = {
  undecided: { says: 'It was edited by hand, and its condition does not hold.', remedy: 'Keep it or remove it.' },
  open: { says: '{says} ({cite}): {state}.', remedy: 'Complete or confirm it, or override it with a reason.' },
  idle: { says: 'It does not stop this agreement.', remedy: 'Take the override out.' },
} as const
