const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

/** A role that none of these rows has, called as templates call theirs: `second_party`, `third_signatory`, then `party_7`. */
export function freshRole(thing: 'party' | 'signatory', rows: readonly { readonly role: string }[]): string {
  const taken = new Set(rows.map(({ role }) => role))
  const known = ordinals.map((ordinal) => `${ordinal}_${thing}`).find((role) => !taken.has(role))
  if (known !== undefined) return known
  for (let number = ordinals.length + 1; ; number++) if (!taken.has(`${thing}_${number}`)) return `${thing}_${number}`
}
