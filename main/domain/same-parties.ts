import type { Party } from './agreement.ts'

/** As much of a party as says who it is. */
export type NamedParty = Pick<Party, 'organizationId' | 'name'>

/**
 * Whether each of our parties is, in any order, one of theirs, who may be more. Two parties are the same by their organization in the
 * registry, or by their names where one of them is not there. A party without a name is nobody yet.
 */
export function sameParties(ours: readonly NamedParty[], theirs: readonly NamedParty[]): boolean {
  if (ours.length === 0) return false
  const left = [...theirs]
  return ours.every((our) => {
    const found = left.findIndex((their) => isSame(our, their))
    if (found >= 0) left.splice(found, 1)
    return found >= 0
  })
}

function isSame(our: NamedParty, their: NamedParty): boolean {
  if (our.organizationId !== null && their.organizationId !== null) return our.organizationId === their.organizationId
  const name = plainName(our.name)
  return name !== '' && name === plainName(their.name)
}

/** Legal forms are written with and without points and commas: "Harbor Light, Inc." is "harbor light inc". */
function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/[.,'’]/g, '').replaceAll(/[^\p{L}\p{N}&]+/gu, ' ').trim()
}
